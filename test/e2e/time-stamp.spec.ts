import { fixtureReport } from '../signature/fixture-report.ts'
import { startTestAuthority } from '../signature/test-authority.ts'
import { sign } from '../signature/three-signers.ts'
import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/start-app.ts'

test('an address for time stamps is tried in the settings, and then signatures can be extended', async ({
  app: { page, client, goTo },
}) => {
  const authority = await startTestAuthority()
  try {
    await client.trust.add({ file: new File([new Uint8Array(authority.root)], 'rot.cer') })
    await goTo('/innstillinger')
    const section = page.getByRole('region', { name: 'Tidsstempling' })
    const address = section.getByRole('textbox', { name: 'Adressen til tjenesten' })
    await address.fill('tid.eksempel.no')
    await section.getByRole('button', { name: 'Prøv' }).click()
    await expect(section).toContainText('Adressen må begynne med https:// eller http://')
    await address.fill(authority.address('garbage'))
    await section.getByRole('button', { name: 'Prøv' }).click()
    await expect(section.getByRole('alert')).toContainText('Svaret var ikke et tidsstempel')
    await address.fill(authority.address('stamp'))
    await section.getByRole('button', { name: 'Prøv' }).click()
    await expect(section.getByRole('status')).toContainText('Prøvetid svarte.')

    const rendered = await fixtureReport(['signature-health', 'signature-school', 'archive-timestamp'])
    const signed = await sign(rendered, 'signature-health', authority.signer('signer'))
    await goTo('/verifiser')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'fellesrapport.pdf', mimeType: 'application/pdf', buffer: signed })
    const panel = page.getByRole('region', { name: 'Ta vare på signaturene' })
    await panel.getByRole('button', { name: 'Forleng signaturene' }).click()
    await expect(panel.getByRole('alert')).toContainText('Ikke alle har signert ennå.')
    const download = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'Forleng likevel' }).click()
    expect((await download).suggestedFilename()).toBe('fellesrapport.pdf')
    await expect(panel.getByRole('status')).toContainText('Nivå PAdES B-LTA')
    await expectAccessible(page)
  } finally {
    await authority.close()
  }
})
