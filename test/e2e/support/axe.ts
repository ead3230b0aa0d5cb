import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing of any severity on the screen once it has its heading: each finding is named with the element it is about. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
}

/** What axe finds on the page as it stands, by every rule or by `rules` alone: `rule: element`. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Only what is wrong is gathered, and in the page itself: no screen holds a frame of another origin.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  if (rules) builder.withRules([...rules])
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
