import { catalogue } from '../../shared/catalogue/catalogue.ts'
import { referenceText } from '../../shared/catalogue/reference-text.ts'
import { makeCase } from './support/case-writer.ts'
import { expect, test } from './support/start-app.ts'

for (const maalform of ['nb', 'nn'] as const) {
  test(`all 110 requirements are reachable and complete in ${maalform}`, async ({ app }) => {
    test.setTimeout(150_000)
    const { page, client } = app
    const { settings } = await client.session.status()
    await client.session.saveSettings({ ...settings, maalform })
    const { id } = await makeCase(client, 'Alle krav')
    await app.goTo(`/sak/${id}/sjekkliste`)
    await page.reload()
    for (const one of catalogue.requirements) {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, `#/sak/${id}/sjekkliste/${one.id}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(one.id)
      const text = flat(await page.locator('.requirement').textContent())
      const expected = [
        one.title,
        one.requirement,
        one.controlQuestion,
        one.notes,
        one.orderText,
        one.jointQuestion,
        ...one.guidance,
        ...Object.values(one.evidence).flat(),
      ].flatMap((local) => (local ? [local[maalform]] : []))
      const laws = one.legalBasis.map((basis) => referenceText(basis, maalform))
      const missing = [...expected, ...laws, ...(one.seeAlso ?? [])].filter(
        (part) => !text.includes(flat(part)),
      )
      expect(missing, one.id).toEqual([])
      expect(text.includes('undefined'), one.id).toBe(false)
    }
  })
}

function flat(text: string | null): string {
  return (text ?? '').replaceAll(/\s+/gu, ' ')
}
