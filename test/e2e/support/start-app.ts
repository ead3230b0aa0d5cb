import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { test as base, type Page } from '@playwright/test'
import { rendererFolder } from '../../../electron/shell/locations.ts'
import { startLoopback } from '../../../electron/shell/loopback/start-loopback.ts'
import { createNodePorts } from '../../../electron/shell/node-ports.ts'
import type { contract } from '../../../shared/contract/index.ts'
import type { Sector } from '../../../shared/domain/sector.ts'

/** Nothing real is behind it: a training profile that lives as long as one test. */
export const PASSPHRASE = 'fjord lyng elv stein bre'

type Client = ContractRouterClient<typeof contract>

export type App = {
  readonly page: Page
  /** The same calls as the screens make, for what a test is not about. */
  readonly client: Client
  readonly origin: string
  readonly dataFolder: string
  readonly profileId: string
  /** Goes to an address of the app (see renderer/ui/paths.ts). */
  readonly goTo: (path: string) => Promise<void>
}

type Options = {
  /** The sectors of the profile: all three unless a test says otherwise. */
  readonly sectors: readonly Sector[]
  readonly profileName: string
  readonly authority: string
}

/** Tests that start the app: `test('…', async ({ app }) => …)`. Each has a folder, a training profile and a shell of its own. */
export const test = base.extend<Options & { readonly app: App }>({
  sectors: [['childWelfare', 'health', 'school'], { option: true }],
  profileName: ['Kari Tilsyn', { option: true }],
  authority: ['Statsforvalteren i Øvre Fjord', { option: true }],
  app: async ({ page, sectors, profileName, authority }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'))
    const loopback = await startLoopback({
      ports: createNodePorts({ dataFolder, shell: 'loopback', allowedKinds: ['training'] }),
      staticFolder: rendererFolder,
      session: { passphraseCost: 1_024 },
    })
    const client = createClient(loopback.url, loopback.origin)
    const { profile, recoveryKey } = await client.session.createProfile({
      kind: 'training',
      name: profileName,
      authority,
      sectors: [...sectors],
      passphrase: PASSPHRASE,
    })
    await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
    await client.session.unlock({ profileId: profile.id, passphrase: PASSPHRASE })
    await page.goto(loopback.url)
    await use({
      page,
      client,
      origin: loopback.origin,
      dataFolder,
      profileId: profile.id,
      goTo: async (path) => {
        await page.goto(`${loopback.origin}/#${path}`)
      },
    })
    await page.close()
    await loopback.close()
    rmSync(dataFolder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'

/** Calls as the page makes them: with the cookie that the link is exchanged for. */
function createClient(url: string, origin: string): Client {
  const { port, searchParams } = new URL(url)
  const link = new RPCLink({
    url: `${origin}/rpc`,
    headers: {
      cookie: `samsyn_${port}=${searchParams.get('key') ?? ''}`,
      origin,
      'sec-fetch-site': 'same-origin',
    },
  })
  return createORPCClient(link)
}
