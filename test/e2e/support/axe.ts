import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Rules about colours: half of axe's time, and `accessibility.spec.ts` looks at them on every screen, in every look. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * Nothing of any severity on the screen once it has its heading: each finding is named with the element it is about. Colours
 * are left to `expectReadableInEveryLook`.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectHeading(page)
  expect(await axeFindings(page, { rules: without(COLOUR_RULES) })).toEqual([])
}

/** The same, and its colours as well. */
export async function expectAccessibleWithColours(page: Page): Promise<void> {
  await expectHeading(page)
  expect(await axeFindings(page, {})).toEqual([])
}

/** What axe finds on the page as it stands: `rule: element`. No screen holds a frame, so it is asked in the page itself. */
export async function axeFindings(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (chosen) => {
    const { violations } = await window.axe.run(document, { ...chosen, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  }, options)
}

async function expectHeading(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

function without(rules: readonly string[]): axe.RuleObject {
  return Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]))
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
