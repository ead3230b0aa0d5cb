import { join } from 'node:path'
import { FILE_NAME, unsignedReport } from '../signing/received-report.ts'
import type { Page } from '@playwright/test'
import { makeSignedFiles, type SignedFiles } from '../signature/signed-files.ts'
import { nineTamperings } from '../signature/attacks/nine-tamperings.ts'
import { expectAccessible } from './support/axe.ts'
import { pdfSignatures } from './support/pdf-text.ts'
import { expect, test } from './support/start-app.ts'

async function choose(page: Page, name: string, bytes: Buffer, mimeType = 'application/pdf'): Promise<void> {
  await page
    .locator('.drop-zone input, [aria-labelledby=settings-trust] input')
    .setInputFiles({ name, mimeType, buffer: bytes })
}

const verdict = (page: Page) => page.locator('.verdict-sentence')

test('a file that is no PDF is told so, and nothing is kept', async ({ app: { page, goTo } }) => {
  await goTo('/verifiser')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kontroller en rapport')
  await choose(page, 'notat.pdf', Buffer.from('Dette er ingen PDF.'))
  await expect(page.getByRole('heading', { name: 'notat.pdf' })).toBeVisible()
  await expect(page.locator('.verify-outcome')).toContainText('PDF')
  await expect(page.locator('.verify-outcome')).toBeFocused()
  await expectAccessible(page)
})

test('the issuer is trusted in the settings, and then it is proven who signed', async ({
  app: { page, goTo },
}) => {
  const files = await makeSignedFiles()
  await goTo('/verifiser')
  await choose(page, 'fellesrapport.pdf', files.s3)
  await expect(verdict(page)).toHaveText('Innholdet er uendret, men det er ikke bevist hvem som signerte.')
  await page.getByRole('link', { name: 'Gå til Tillit' }).click()
  await expect(page.getByRole('heading', { name: 'Tillit' })).toBeFocused()
  const trust = page.getByRole('region', { name: 'Tillit' })
  await choose(page, 'brev.txt', Buffer.from('hei'))
  await expect(trust.getByRole('alert')).toContainText('Filen er ikke et sertifikat.')
  await choose(page, 'rot.crt', files.office.root.certificate)
  await expect(trust.getByRole('listitem')).toContainText('Prøverot')
  await expectAccessible(page)
  await showVerdicts(page, goTo, files)
  await goTo('/innstillinger')
  await trust.getByRole('button', { name: 'Fjern Prøverot' }).click()
  await expect(trust).toContainText('Ingen sertifikater er lagt inn.')
})

async function showVerdicts(
  page: Page,
  goTo: (path: string) => Promise<void>,
  files: SignedFiles,
): Promise<void> {
  await goTo('/verifiser')
  await choose(page, 'alle-tre.pdf', files.s3)
  await expect(verdict(page)).toHaveText('Signaturene er gyldige, og innholdet er uendret.')
  const signatures = page.locator('.signature-list > li')
  await expect(signatures.first()).toContainText('Åse Bø, Statsforvalteren i Vestland (org.nr. 974760665)')
  await expect(signatures.first()).toContainText('Prøveutsteder – Prøverot, som denne maskinen stoler på')
  await choose(page, 'avkortet.pdf', files.s3.subarray(0, files.s2.length))
  await expect(verdict(page)).toHaveText('2 signaturer er satt, og de er gyldige. Én mangler.')
  const tampered = await nineTamperings['4: a page rewritten by an increment']?.make(files)
  await choose(page, 'endret.pdf', tampered ?? files.s3)
  await expect(verdict(page)).toHaveText(
    'Dokumentet er endret etter at det ble signert. Ikke stol på innholdet.',
  )
  await expect(signatures.last()).toContainText('en side')
  await expectAccessible(page)
}

test('a report from a colleague is taken in, signed and saved as a new file', async ({ app }, testInfo) => {
  const { page, goTo, client } = app
  const received = await unsignedReport()
  await goTo('/verifiser')
  await page
    .locator('.drop-zone input')
    .setInputFiles({ name: FILE_NAME, mimeType: 'application/pdf', buffer: received })
  const signing = page.getByRole('region', { name: 'Signer rapporten' })
  await expect(signing).toContainText('Solbakken ungdomsheim')
  await expect(signing).toContainText('Ingen har signert ennå')
  await expect(signing.getByRole('listitem').filter({ hasText: 'helse' })).toContainText('org.nr. 974761394')
  await signing.getByRole('radio', { name: 'Signatur for helse' }).check()
  await expect(signing.getByText('har ikke noe organisasjonsnummer')).toBeVisible()
  await signing.getByRole('radio', { name: 'Signatur for skole' }).check()
  await expectAccessible(page)
  await signing.getByRole('button', { name: 'Signer rapporten' }).click()
  const receipt = signing.locator('.receipt')
  await expect(receipt).toBeFocused()
  await expect(receipt).toContainText('Signatur for barnevern, Signatur for helse')
  const download = page.waitForEvent('download')
  await receipt.getByRole('button', { name: 'Lagre signert rapport' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('tilsyn-solbakken-felles-signert-skole.pdf')
  const path = join(testInfo.outputDir, 'signed.pdf')
  await saved.saveAs(path)
  expect(pdfSignatures(path)).toContain('Signature is Valid')
  await expect(page.getByRole('region', { name: 'Signert med denne profilen' })).toContainText(
    'Signatur for skole',
  )
  await expectAccessible(page)
  expect(await client.signing.receipts()).toHaveLength(1)
})
