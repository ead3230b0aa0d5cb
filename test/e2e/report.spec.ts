import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/axe.ts'
import { makeTestKeys } from '../signature/test-keys.ts'
import { makeSoftToken, softFolder } from '../signature/token/soft-token.ts'
import { makeCase } from './support/case-writer.ts'
import { normalised, pdfSignatures, pdfText } from './support/pdf-text.ts'
import { expect, test } from './support/start-app.ts'

const CONCLUSION = 'Vi fann ingen brot på lova. Tilsynet er avslutta 😀.'

test('a report is previewed, made, saved, signed and verified', async ({ app }, testInfo) => {
  const { page, goTo, client } = app
  const { id, write } = await makeCase(client, 'Felles tilsyn ved Fjordbo')
  await write('inspection', id, 'common', { institutionName: 'Fjordbo ungdomsheim' })
  await write('party', 'p1', 'common', {
    name: 'Ytre kommune',
    role: 'hostMunicipality',
    sectors: ['health'],
  })
  await write('sectorPart', 'health', 'health', { conclusion: CONCLUSION, maalform: 'nn', status: 'final' })
  await goTo(`/sak/${id}/rapport`)

  // The preview follows the part and its written standard.
  await page.getByRole('radio', { name: 'Delrapport helse' }).check()
  await expect(page.getByRole('radio', { name: 'Nynorsk' })).toBeChecked()
  const preview = page.getByRole('region', { name: 'Forhåndsvisning av rapporten' })
  await expect(preview).toContainText('Vi fann ingen brot på lova.')
  await expect(preview).toContainText('Statsforvaltaren sin konklusjon')
  await expectAccessible(page)

  // The page for the children is chosen like any other, and is made of what is written so far.
  await page.getByRole('radio', { name: 'Side til barna' }).check()
  await expect(preview).toContainText('Til deg som bor på Fjordbo ungdomsheim')
  await expect(preview).not.toContainText('Vi fann ingen brot på lova.')
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Delrapport helse' }).check()
  await expect(page.getByRole('radio', { name: 'Nynorsk' })).toBeChecked()

  // An open part is made as a draft, here with the case inside for another office, and cannot be signed.
  await page.getByRole('checkbox', { name: 'Arbeidsutgave med saken i (for utveksling)' }).check()
  await page.keyboard.press('Control+Enter')
  const file = page.locator('.rendered').first()
  await expect(file).toContainText('Nynorsk', { timeout: 30_000 })
  await expect(file).toContainText('er ikke signert')
  await expect(file).toContainText('Saken ligger i filen, også det som er unntatt offentlighet.')
  await file.getByRole('button', { name: 'Signer rapporten' }).click()
  await expect(file.getByRole('alert')).toContainText('Sektordelen må lukkes')

  await client.closing.close({ inspectionId: id, sector: 'health' })
  await page.reload()
  await page.getByRole('button', { name: /^Lag PDF/ }).click()
  await expect(page.locator('.rendered')).toHaveCount(2, { timeout: 30_000 })
  const final = page.locator('.rendered').first()
  await expectAccessible(page)

  // A damaged key file and a wrong password are told apart from what can be used.
  await final.getByText('Bruk et virksomhetssertifikat').click()
  await final.getByLabel('Fil (.p12 eller .pfx)').setInputFiles({
    name: 'nøkkel.p12',
    mimeType: 'application/x-pkcs12',
    buffer: Buffer.from('ikke et sertifikat'),
  })
  await final.getByLabel('Passord til filen').fill('hemmelig')
  await final.getByRole('button', { name: 'Hent inn sertifikatet' }).click()
  await expect(final.getByRole('alert')).toContainText('PKCS#12')

  await final.getByRole('button', { name: 'Signer rapporten' }).click()
  await expect(final.locator('.receipt')).toContainText('Signert av Kari Tilsyn')
  const hash = await final.locator('.receipt .hash').textContent()
  await expect(final.locator('.signature-fields')).toContainText('er signert av Kari Tilsyn')
  await expectAccessible(page)

  const download = page.waitForEvent('download')
  await final.getByRole('button', { name: 'Lagre på disk' }).click()
  const path = join(testInfo.outputDir, 'signed.pdf')
  await (await download).saveAs(path)
  const bytes = readFileSync(path)
  expect(normalised(pdfText(bytes))).toContain(normalised('Vi fann ingen brot på lova. Tilsynet er avslutta'))
  expect(pdfSignatures(path)).toContain('Signature is Valid')

  // The same file, dropped on the verifier: unchanged; with one byte changed: not to be trusted.
  await goTo('/verifiser')
  const choose = page.locator('.drop-zone input')
  await choose.setInputFiles(path)
  await expect(page.locator('.verdict-sentence')).toContainText('Innholdet er uendret')
  await expect(page.locator('.verify-outcome')).toContainText(hash ?? 'no hash')
  await expect(page.locator('.signature-list li.panel')).toHaveCount(1)
  await expectAccessible(page)
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('/Title')
  changed[at + 1] = 'S'.charCodeAt(0)
  await choose.setInputFiles({ name: 'endret.pdf', mimeType: 'application/pdf', buffer: changed })
  await expect(page.locator('.verdict-sentence')).toContainText('Ikke stol på')

  // The draft brings its case along; the signed report does not.
  const [, exchange] = await client.report.list({ inspectionId: id })
  const draft = await client.report.read({ id: exchange?.id ?? '' })
  await goTo('/')
  const bringIn = page.getByLabel('Hent inn en sak')
  const pdf = { name: 'rapport.pdf', mimeType: 'application/pdf' }
  await bringIn.setInputFiles({ ...pdf, buffer: Buffer.from(await draft.arrayBuffer()) })
  await expect(page.locator('.import-outcome')).toContainText(
    'rapport.pdf er hentet inn: ingen nye endringer',
  )
  await bringIn.setInputFiles({ ...pdf, buffer: bytes })
  await expect(page.locator('.import-outcome')).toContainText('PDF-en har ingen sak i seg.')

  // The archive gets the report as it was signed, in a folder whose place is shown.
  await goTo(`/sak/${id}`)
  await page.getByRole('button', { name: 'Lag arkivmappe' }).click()
  const place = page.locator('.archive-made code')
  await expect(place).toContainText('arkiv-ovelse-fjordbo-ungdomsheim', { timeout: 30_000 })
  await expectAccessible(page)
  const reports = join((await place.textContent()) ?? '', 'data', 'rapporter')
  const kept = readdirSync(reports).map((name) => readFileSync(join(reports, name)))
  expect(kept.some((one) => one.equals(bytes))).toBe(true)
})

test('three fields of the joint report are signed in turn: with one’s own certificate, a key file and a smart card', async ({
  app,
}, testInfo) => {
  const { page, goTo, client } = app
  const keys = makeTestKeys()
  const card = softFolder(keys.folder)
  makeSoftToken(card, keys, { label: 'Tilsynskort', pin: '73915' })
  Object.assign(process.env, card)
  const { id } = await makeCase(client, 'Felles tilsyn ved Fjordbo')
  await goTo(`/sak/${id}/rapport?del=joint`)
  await page.getByRole('button', { name: /^Lag PDF/ }).click()
  const file = page.locator('.rendered')
  await expect(file.locator('summary').first()).toBeFocused({ timeout: 30_000 })
  const sign = async (field: string, signer: string) => {
    await file.getByRole('group', { name: 'Felt' }).getByRole('radio', { name: field }).check()
    await file.getByRole('radio', { name: signer }).check()
    await file.getByRole('button', { name: 'Signer rapporten' }).click()
    await expect(file.locator('.signature-fields li', { hasText: field })).toContainText(
      `er signert av ${signer}`,
    )
  }
  await sign('Skole', 'Kari Tilsyn')

  // A key file with its password: a wrong one is told, the right one is ready to be used.
  await file.getByText('Bruk et virksomhetssertifikat').click()
  await file.getByLabel('Fil (.p12 eller .pfx)').setInputFiles({
    name: 'virksomhet.p12',
    mimeType: 'application/x-pkcs12',
    buffer: keys.keyFile('ec', 'blåbær'),
  })
  await file.getByLabel('Passord til filen').fill('bringebær')
  await file.getByRole('button', { name: 'Hent inn sertifikatet' }).click()
  await expect(file.getByRole('alert')).toContainText(/passord/iu)
  await file.getByLabel('Passord til filen').fill('blåbær')
  await page.keyboard.press('Enter')
  await expect(file.getByRole('radio', { name: 'Øystein Čađđi' })).toBeChecked()
  await sign('Barnevern', 'Øystein Čađđi')

  // A smart card, by its library: a wrong PIN is told and warned of, and is not kept; the right one signs.
  await file.getByText('Bruk smartkort eller nøkkelbrikke').click()
  await file.getByRole('radio', { name: 'SoftHSM' }).check()
  await file.getByRole('button', { name: 'Let etter kort' }).click()
  const onCard = file.getByRole('radio', { name: 'Åse Bø' })
  await expect(onCard).toBeChecked()
  await expect(onCard).toHaveAccessibleDescription(
    /På kortet Tilsynskort · Statsforvalteren i Vestland .*974760665/u,
  )
  const pin = file.getByLabel('PIN-kode til Tilsynskort')
  await expect(pin).toHaveAttribute('type', 'password')
  await pin.fill('00000')
  await file.getByRole('button', { name: 'Signer rapporten' }).click()
  await expect(file.getByText('PIN-koden er feil')).toBeVisible()
  await expect(file.locator('.token-pin')).toContainText('få forsøk igjen')
  await expect(pin).toHaveValue('')
  await expectAccessible(page)
  await pin.fill('73915')
  await sign('Helse', 'Åse Bø')
  await expect(file.getByText('er ikke signert')).toHaveCount(0)
  await expect(file.getByRole('button', { name: 'Signer rapporten' })).toHaveCount(0)

  const download = page.waitForEvent('download')
  await file.getByRole('button', { name: 'Lagre på disk' }).click()
  const path = join(testInfo.outputDir, 'felles.pdf')
  await (await download).saveAs(path)
  const judged = pdfSignatures(path)
  expect(judged.match(/Signature is Valid/gu)).toHaveLength(3)
  expect(judged.match(/Total document signed/gu)).toHaveLength(1)
  await goTo('/verifiser')
  await page.locator('.drop-zone input').setInputFiles(path)
  const signatures = page.locator('.signature-list > li')
  await expect(signatures).toHaveCount(3)
  await expect(signatures.filter({ hasText: 'Øystein Čađđi' })).toContainText('974761394')
  await expect(signatures.filter({ hasText: 'Åse Bø' })).toContainText('974760665')
  await expect(signatures.filter({ hasText: 'Kari Tilsyn' })).toHaveCount(1)
  delete process.env['SOFTHSM2_CONF']
  keys.remove()
})

test.describe('a profile with one sector', () => {
  test.use({ sectors: ['health'] })

  test('signs its own field of the joint report, and is told whose the others are', async ({ app }) => {
    const { page, goTo, client } = app
    const { id } = await makeCase(client, 'Felles tilsyn ved Fjordbo')
    await goTo(`/sak/${id}/rapport?del=joint`)
    await page.getByRole('button', { name: /^Lag PDF/ }).click()
    const file = page.locator('.rendered')
    await expect(file.locator('summary').first()).toBeFocused({ timeout: 30_000 })
    const fields = file.locator('.signature-fields li')
    await expect(fields.filter({ hasText: 'må signeres der' })).toHaveText([/Barnevern/u, /Skole/u])
    await expect(file.getByRole('radio', { name: 'Skole' })).toHaveCount(0)
    await file.getByRole('button', { name: 'Signer rapporten' }).click()
    await expect(fields.filter({ hasText: 'er signert av Kari Tilsyn' })).toHaveText([/helse/u])
    await expect(file.getByRole('button', { name: 'Signer rapporten' })).toHaveCount(0)
    // Nor by any other way than the screen.
    const [report] = await client.report.list({ inspectionId: id })
    const [identity] = await client.signature.identities()
    const refused = client.signature.sign({
      reportId: report?.id ?? '',
      field: 'signature-school',
      identityId: identity?.id ?? '',
      reason: null,
    })
    await expect(refused).rejects.toMatchObject({ code: 'NotYourSector' })
  })
})
