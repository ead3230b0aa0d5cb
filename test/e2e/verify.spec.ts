import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/start-app.ts'

test('a file that is no PDF is told so, and nothing is kept', async ({ app: { page, goTo } }) => {
  await goTo('/verifiser')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kontroller en rapport')
  await page.locator('input[type=file]').setInputFiles({
    name: 'notat.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('Dette er ingen PDF.'),
  })
  await expect(page.getByRole('heading', { name: 'notat.pdf' })).toBeVisible()
  await expect(page.locator('.verify-outcome')).toContainText('PDF')
  await expect(page.locator('.verify-outcome')).toBeFocused()
  await expectAccessible(page)
})
