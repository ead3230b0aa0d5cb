import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { type Browser, chromium, type Page } from '@playwright/test'
import { rendererFolder } from '../electron/shell/locations.ts'
import { startLoopback } from '../electron/shell/loopback/start-loopback.ts'
import { createNodePorts } from '../electron/shell/node-ports.ts'
import { buildRenderer, rendererIsStale } from '../scripts/build-renderer.ts'
import type { contract } from '../shared/contract/index.ts'
import { withScratchFolder } from '../test/proofs/scratch-folder.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts'

/** The passphrase of profiles that benchmarks make and throw away. */
export const PASSPHRASE = 'fem blå elefanter danser stille'

/** The app as the loopback shell serves it, with an open training profile in a folder of its own. */
export type RunningApp = {
  /** The link that lets a browser in. */
  readonly url: string
  readonly origin: string
  /** What a call must carry to be let in. */
  readonly headers: Readonly<Record<string, string>>
  readonly client: ContractRouterClient<typeof contract>
  readonly profileId: string
  /** Where the profile's files lie. */
  readonly dataFolder: string
}

/** Runs something with the app as it is built, and takes everything away afterwards. `cost`: scrypt's N. */
export function withRunningApp<T>(cost: number, run: (app: RunningApp) => Promise<T>): Promise<T> {
  return withScratchFolder(async (folder) => {
    if (rendererIsStale()) await buildRenderer()
    const dataFolder = join(folder, 'data')
    const loopback = await startLoopback({
      ports: createNodePorts({ dataFolder, shell: 'loopback', allowedKinds: ['training'] }),
      staticFolder: rendererFolder,
      session: { passphraseCost: cost },
    })
    try {
      const { url, origin } = loopback
      const headers = callHeaders(url, origin)
      const client: RunningApp['client'] = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }))
      const { profile, recoveryKey } = await client.session.createProfile({
        kind: 'training',
        name: 'Måling',
        authority: 'Statsforvalteren i Prøvefylket',
        sectors: ['childWelfare', 'health', 'school'],
        passphrase: PASSPHRASE,
      })
      await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
      await client.session.unlock({ profileId: profile.id, passphrase: PASSPHRASE })
      return await run({ url, origin, headers, client, profileId: profile.id, dataFolder })
    } finally {
      await loopback.close()
    }
  })
}

/** What a call carries: the key that the link is exchanged for, and where it comes from. */
function callHeaders(url: string, origin: string): Record<string, string> {
  const { port, searchParams } = new URL(url)
  return {
    cookie: `samsyn_${port}=${searchParams.get('key') ?? ''}`,
    origin,
    'sec-fetch-site': 'same-origin',
  }
}

/** Runs something with a browser that is started once, and ends it afterwards. */
export async function withBrowser<T>(run: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS.filter((flag) => flag !== '--headless'),
  })
  try {
    return await run(browser)
  } finally {
    await browser.close()
  }
}

/** A window of the size of a laptop's screen that knows nothing of any other. */
export async function openWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1_366, height: 768 },
  })
  return context.newPage()
}
