import type { Locator, Page } from '@playwright/test'
import { makeFullCase } from './full-case.ts'
import { inTurn, type Measurement, measurement, quantile } from './measure.ts'
import { openWindow, withBrowser, withRunningApp } from './window.ts'

const ROUNDS = 10
const FACTS = 500
const LIMIT_MS = 50
/** As a very quick typist: more than 150 words a minute. */
const KEY_MS = 60
/** Longer than the pause after which text is sent: each time a save lands while one types on. */
const PAUSE_MS = 520
const BEFORE_PAUSE = 'Barna forteller '
const AFTER_PAUSE = 'at kveldene er rolige. '
const CHEAP_COST = 1_024

/**
 * From a key to its letter on the screen, in the assessment of a requirement, with the whole catalogue answered and 500
 * facts, and with saves landing while one types. Beside a page with nothing but a text area, in the same browser.
 */
export function benchPaint(): Promise<Measurement> {
  return withRunningApp(CHEAP_COST, async (app) => {
    const id = await makeFullCase(app.client, 'Måling av tastetrykk', FACTS)
    return withBrowser(async (browser) => {
      const checklist = await openWindow(browser)
      await watchKeys(checklist)
      await checklist.goto(app.url)
      await checklist.goto(`${app.origin}/#/sak/${id}/sjekkliste/BV-01`)
      const assessment = checklist.locator('[data-field-address="answer/BV-01/assessment"]')
      const bare = await openWindow(browser)
      await watchKeys(bare)
      await bare.goto('data:text/html,<textarea rows=6 cols=80></textarea>')
      const textarea = bare.locator('textarea')
      await typeSome(assessment)
      await typeSome(textarea)
      const keys = await inTurn(
        ROUNDS,
        () => typeSome(assessment),
        () => typeSome(textarea),
      )
      const ours = keys.ours.flat()
      const slow = ours.filter((key) => key.eventTiming > LIMIT_MS).length
      return measurement({
        what: `key to paint in the checklist with 110 requirements and ${FACTS} facts, p95 of ${ours.length} keys`,
        yardstick: 'a page with nothing but a text area, p95',
        ours: quantile(
          ours.map((key) => key.painted),
          0.95,
        ),
        theirs: quantile(
          keys.theirs.flat().map((key) => key.painted),
          0.95,
        ),
        limit: { milliseconds: LIMIT_MS },
        notes: `by the browser’s own Event Timing, ${slow} of ${ours.length} keys took more than ${LIMIT_MS} ms`,
      })
    })
  })
}

/** Milliseconds from a key to the paint after it; and what the browser says itself, in steps of 8, 0 when under 16. */
type Key = { readonly painted: number; readonly eventTiming: number }

type Watched = Window & { keysPainted?: Map<number, number>; keysTimed?: Map<number, number> }

/** Has the window note when each key's frame was painted. */
async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const painted = new Map<number, number>()
    const timed = new Map<number, number>()
    Object.assign(window as Watched, { keysPainted: painted, keysTimed: timed })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // A message sent from an animation frame comes after that frame is painted.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => painted.set(timeStamp, performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        }),
      true,
    )
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown') timed.set(entry.startTime, entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
}

/** Types a sentence at the end of a field, with a pause in it, and gives what each key took. */
async function typeSome(field: Locator): Promise<readonly Key[]> {
  const page = field.page()
  await page.bringToFront()
  await field.click()
  await page.keyboard.press('Control+End')
  await page.evaluate(() => {
    const { keysPainted, keysTimed } = window as Watched
    keysPainted?.clear()
    keysTimed?.clear()
  })
  await page.keyboard.type(BEFORE_PAUSE, { delay: KEY_MS })
  await page.waitForTimeout(PAUSE_MS)
  await page.keyboard.type(AFTER_PAUSE, { delay: KEY_MS })
  // Event Timing entries come a little after the paint they are about.
  await page.waitForTimeout(PAUSE_MS)
  return page.evaluate(() => {
    const { keysPainted = new Map(), keysTimed = new Map() } = window as Watched
    return [...keysPainted].map(([at, painted]) => ({ painted, eventTiming: keysTimed.get(at) ?? 0 }))
  })
}
