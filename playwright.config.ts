import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { defineConfig } from '@playwright/test'

const setup = createRequire(import.meta.url)('./scripts/setup.cjs') as {
  readonly findTestBrowser: () => string
}
const executablePath = setup.findTestBrowser()

/** Every test starts a loopback shell of its own, in its own process: no shared server, no shared data. */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: ['./test/e2e/support/run-folder.ts', './test/e2e/support/build-screens.ts'],
  // One more than the cores of a small machine: a test that waits for the program leaves its core to another.
  workers: 3,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    // Nothing here is about movement, and each frame of it takes its time.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1_366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(existsSync(executablePath) && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
