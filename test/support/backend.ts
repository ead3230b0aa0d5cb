import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { openDatabase } from '../../electron/backend/db/open.ts'
import type { LogEntry, Ports } from '../../electron/backend/ports.ts'
import type { ProfileInfo, ProfileKind } from '../../shared/contract/session.ts'
import { type Sector, sectors as allSectors } from '../../shared/domain/sector.ts'
import { onTestFinished } from 'vitest'
import { type TestClock, testClock, testPorts } from './fixed-ports.ts'

export type BackendOptions = {
  readonly kind?: ProfileKind
  readonly sectors?: readonly Sector[]
  /** Whose laptop: keeps ids, devices and keys of several backends in one test apart. */
  readonly laptop?: string
  readonly name?: string
  readonly clock?: TestClock
  readonly ports?: Partial<Ports>
}

/** A real backend with an open profile, on an encrypted file in a folder of its own. */
export type TestBackend = {
  readonly client: Client
  readonly ports: Ports
  readonly clock: TestClock
  /** The profile's database. */
  readonly file: string
  readonly key: Uint8Array
  readonly log: readonly LogEntry[]
  /** The open profile, for what the contract does not carry (import, rebuild). */
  readonly open: () => ReturnType<ReturnType<typeof createBackend>['session']['require']>
  /** Closes everything and starts again on the same file, as after a restart of the laptop. */
  readonly restart: () => Promise<TestBackend>
  readonly close: () => void
}

export type Client = ReturnType<typeof clientOf>

/** Sets up a laptop with an unlocked profile. It is taken down when the test ends. */
export async function setupBackend(options: BackendOptions = {}): Promise<TestBackend> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const laptop = options.laptop ?? 'one'
  const clock = options.clock ?? testClock()
  const log: LogEntry[] = []
  const ports = { ...testPorts(folder, laptop, clock, (entry) => log.push(entry)), ...options.ports }
  const profile: ProfileInfo = {
    id: `profile-${laptop}`,
    kind: options.kind ?? 'training',
    name: options.name ?? `Inspektør ${laptop}`,
    authority: 'Statsforvalteren i Prøvefylket',
    sectors: [...(options.sectors ?? allSectors)],
    createdAt: clock().toISOString(),
  }
  return start({ ports, clock, log, profile, file: join(folder, 'profile.db'), key: ports.randomBytes(32) })
}

type Laptop = Pick<TestBackend, 'ports' | 'clock' | 'log' | 'file' | 'key'> & {
  readonly profile: ProfileInfo
}

async function start(laptop: Laptop): Promise<TestBackend> {
  const backend = createBackend(laptop.ports)
  const opened = await openDatabase({ file: laptop.file, key: laptop.key })
  if (!opened.ok) throw new Error(`The profile does not open: ${opened.error.type}`)
  backend.session.open({ profile: laptop.profile, device: `device-${laptop.profile.id}`, ...opened.value })
  onTestFinished(backend.close)
  return {
    ...laptop,
    client: clientOf(backend),
    open: () => backend.session.require(),
    restart: () => {
      backend.close()
      return start(laptop)
    },
    close: backend.close,
  }
}

function clientOf(backend: ReturnType<typeof createBackend>) {
  return createRouterClient(backend.router)
}
