import { expectAccessible } from './support/axe.ts'
import { makeCase } from './support/case-writer.ts'
import { expect, test } from './support/start-app.ts'

test('fits a narrow window and a large text without sideways scrolling', async ({ app }) => {
  const { page, client, goTo } = app
  const { id } = await makeCase(client, 'Felles tilsyn ved Øvre Årdal')
  await goTo(`/sak/${id}/sjekkliste/BV-01`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const width of [1_280, 683, 341]) {
    await page.setViewportSize({ width, height: 720 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `${width} px`).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
})
