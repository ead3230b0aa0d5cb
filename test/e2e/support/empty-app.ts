import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { rendererFolder } from '../../../electron/shell/locations.ts'
import { startLoopback } from '../../../electron/shell/loopback/start-loopback.ts'
import { createNodePorts } from '../../../electron/shell/node-ports.ts'

/** Tests of the way in: a shell on an empty folder, with the page as a first-time user meets it. */
export const test = base.extend<{ readonly emptyApp: Page }>({
  emptyApp: async ({ page }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'))
    const loopback = await startLoopback({
      ports: createNodePorts({ dataFolder, shell: 'loopback', allowedKinds: ['training'] }),
      staticFolder: rendererFolder,
      session: { passphraseCost: 1_024 },
    })
    await page.goto(loopback.url)
    await use(page)
    await page.close()
    await loopback.close()
    rmSync(dataFolder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
