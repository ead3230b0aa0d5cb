import { expect, type Page } from '@playwright/test'
import { axeFindings, COLOUR_RULES, expectAccessibleWithColours } from './axe.ts'

const LOOKS = ['dark', 'contrast'] as const

/**
 * Nothing of any severity in the light look, and no colour that cannot be read in the dark and the high-contrast one:
 * the page is the same, its colours are not.
 */
export async function expectReadableInEveryLook(page: Page): Promise<void> {
  await drawAll(page)
  await expectAccessibleWithColours(page)
  await expectNothingBesideThePage(page)
  const found: string[] = []
  for (const look of LOOKS) {
    await show(page, look)
    for (const finding of await axeFindings(page, { runOnly: [...COLOUR_RULES] }))
      found.push(`${look}: ${finding}`)
  }
  await show(page, 'light')
  expect(found).toEqual([])
}

/** No screen is wider than the window, in either language and whatever stands open. */
export async function expectNothingBesideThePage(page: Page): Promise<void> {
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beside).toBeLessThanOrEqual(0)
}

/** Opens every fold of the screen that is shown, also those inside others. */
export async function openFolds(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true
  })
}

/** Rows that are drawn only when they are scrolled to keep the colours of the look they were last drawn in: draw them. */
async function drawAll(page: Page): Promise<void> {
  await page.locator('main *').evaluateAll((all) => {
    for (const one of all)
      if (one instanceof HTMLElement && getComputedStyle(one).contentVisibility === 'auto')
        one.style.contentVisibility = 'visible'
  })
}

/** As the settings do it, without saving them. */
async function show(page: Page, look: string): Promise<void> {
  await page.evaluate(async (chosen) => {
    document.documentElement.dataset['colorScheme'] = chosen
    // What was out of sight takes its new colours when it is drawn; a colour on its way to another is neither.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))
  }, look)
}
