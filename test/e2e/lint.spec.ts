import { loadSample } from '../../electron/cli/load-sample.ts'
import { expectAccessible } from './support/axe.ts'
import { type App, expect, test } from './support/start-app.ts'

/** The sample with the child-welfare part open. */
async function openSample({ client }: App): Promise<string> {
  const id = await loadSample(client)
  await client.closing.reopen({ inspectionId: id, sector: 'childWelfare' })
  return id
}

/** Writes upon what stands there, as a screen does. */
async function write({ client }: App, id: string, address: string, value: string | string[]): Promise<void> {
  const [kind = '', recordId = '', field = ''] = address.split('/')
  const { heads } = await client.inspection.view({ id })
  await client.record.write({
    inspectionId: id,
    edits: [
      {
        recordKind: kind as 'fact' | 'sectorPart' | 'lovbrudd',
        recordId,
        field,
        value,
        parents: heads[address]?.ids ?? [],
        compartment: 'childWelfare',
      },
    ],
  })
}

test('each thing the linter misses leads into the field where it is put right, on whatever screen that is', async ({
  app,
}) => {
  const { page, goTo } = app
  const id = await openSample(app)
  await write(app, id, 'sectorPart/childWelfare/conclusion', 'Sendt (dato for endelig rapport).')
  await write(app, id, 'fact/fact-b3/sourceIds', ['fjernet'])
  await write(app, id, 'lovbrudd/lovbrudd-lege/partyId', 'soer-fjord')
  const places = [
    ['Det står igjen noe som ikke er fylt ut', 'sectorPart/childWelfare/conclusion'],
    ['Faktum B3 mangler kilde', 'fact/fact-b3/sourceIds'],
    ['Sør-Fjord kommune, barnevernstjenesten er ikke varslet', 'party/soer-fjord/notifiedOn'],
  ] as const
  for (const [sentence, address] of places) {
    await goTo(`/sak/${id}/konklusjon/childWelfare`)
    await page.locator('.lint-finding', { hasText: sentence }).click()
    const field = page.locator(`[data-field-address="${address}"]`)
    await expect(field).toBeVisible()
    await expect(field.or(field.locator('*')).and(page.locator(':focus'))).toHaveCount(1)
  }
})

test('a warning is kept with a reason, stands apart, is printed, and can be asked about again', async ({
  app,
}) => {
  const { page, goTo } = app
  const id = await openSample(app)
  await goTo(`/sak/${id}/konklusjon/childWelfare`)
  const sentence = 'Alle fakta som er ført på krav BV-05, taler mot svaret.'
  const reason = 'B6 er vurdert under kravet om gjennomgang.'
  const open = page.locator('.lint-finding', { hasText: sentence })
  const kept = page.locator('.lint-kept', { hasText: sentence })
  await page.getByRole('button', { name: `Behold likevel: ${sentence}` }).click()
  const why = page.getByLabel('Hvorfor beholder du det?')
  await expect(why).toBeFocused()
  const keep = page.getByRole('button', { name: 'Behold med begrunnelse' })
  await keep.click()
  await expect(page.getByText('Skriv en begrunnelse.')).toBeVisible()
  await why.fill(reason)
  await keep.click()
  await expect(kept).toContainText(reason)
  await expect(open).toHaveCount(0)
  await page.getByRole('button', { name: /^Behold likevel: Husk kontroll/u }).click()
  await expect(why).toBeFocused()
  await expectAccessible(page)

  await goTo(`/sak/${id}/rapport`)
  await page.getByRole('radio', { name: 'Barnevern' }).check()
  await expect(page.getByText('Kontrollpunkter som er vurdert').first()).toBeAttached()
  await expect(page.getByText(reason).first()).toBeAttached()

  await goTo(`/sak/${id}/konklusjon/childWelfare`)
  await page.getByRole('button', { name: `Ta bort unntaket: ${sentence}` }).click()
  await expect(open).toBeVisible()
  await expect(kept).toHaveCount(0)
})
