import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import {
  derivePassphraseKey,
  scryptParameters,
  standardCost,
} from '../electron/backend/session/passphrase-key.ts'
import { makeFullCase } from './full-case.ts'
import { inTurn, type Measurement, measurement, median, timed } from './measure.ts'
import { openWindow, PASSPHRASE, type RunningApp, withBrowser, withRunningApp } from './window.ts'

const ROUNDS = 7
/** What one laptop holds: this many cases, all requirements answered in each. */
const CASES = 20
const FACTS = 100
const FACTS_IN_LARGEST = 500

/**
 * From «Lås opp» to a list of cases one can use: the passphrase stretched, the database opened and checked, the list read
 * and painted, and the window free to take a key. Beside stretching the passphrase alone, which no program may shorten.
 */
export function benchStart(): Promise<Measurement> {
  return withRunningApp(standardCost, async (app) => {
    for (let number = 1; number < CASES; number += 1)
      await makeFullCase(app.client, `Tilsyn ${number}`, FACTS)
    await makeFullCase(app.client, `Tilsyn ${CASES}`, FACTS_IN_LARGEST)
    return withBrowser(async (browser) => {
      const untilUnlock: number[] = []
      const times = await inTurn(
        ROUNDS,
        async () => {
          await app.client.session.lock()
          const page = await openWindow(browser)
          await watchForList(page, CASES)
          untilUnlock.push(await untilUnlockScreen(page, app))
          const milliseconds = await untilList(page)
          await page.context().close()
          return milliseconds
        },
        () => timed(() => derivePassphraseKey(PASSPHRASE, scryptParameters(standardCost, randomBytes(16)))),
      )
      return measurement({
        what: `from «Lås opp» to a usable list of ${CASES} cases`,
        yardstick: 'scrypt of the passphrase alone (N = 2^17)',
        ours: median(times.ours),
        theirs: median(times.theirs),
        limit: { milliseconds: 1_500 },
        notes: `from opening the window to a passphrase field that takes a key: ${Math.round(median(untilUnlock))} ms`,
      })
    })
  })
}

type Watched = Window & { listUsableAfter?: Promise<number> }

/** Has the window note when the passphrase was sent, and when the whole list was painted after it. */
async function watchForList(page: Page, cases: number): Promise<void> {
  await page.addInitScript((wanted) => {
    const watched = window as Watched
    watched.listUsableAfter = new Promise((resolve) => {
      let sentAt = 0
      addEventListener('submit', (event) => (sentAt = event.timeStamp), true)
      const observer = new MutationObserver(() => {
        if (document.querySelectorAll('main h3 a[href^="#/sak/"]').length < wanted) return
        observer.disconnect()
        // A message sent from an animation frame comes after that frame is painted, when the window is free again.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - sentAt))
          port1.start()
          port2.postMessage(null)
        })
      })
      observer.observe(document, { childList: true, subtree: true })
    })
  }, cases)
}

/** Milliseconds from opening the address until the passphrase can be typed. */
async function untilUnlockScreen(page: Page, app: RunningApp): Promise<number> {
  const milliseconds = await timed(async () => {
    await page.goto(app.url)
    await page.getByLabel('Passfrase', { exact: true }).press('a')
  })
  return milliseconds
}

async function untilList(page: Page): Promise<number> {
  await page.getByLabel('Passfrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Lås opp' }).click()
  return page.evaluate(() => (window as Watched).listUsableAfter ?? Promise.reject(new Error('Not watched')))
}
