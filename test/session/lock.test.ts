import { afterEach, expect, test, vi } from 'vitest'
import type { Ports } from '../../electron/backend/ports.ts'
import { defaultSettings } from '../../shared/contract/session.ts'
import { createSessionBench, makeProfile, PASSPHRASE, refusalOf, type SessionBench } from './session-bench.ts'

const MINUTE = 60_000
/** The screen locks first, with its text saved; the backend follows this much later, also when the screen is gone. */
const GRACE = 15_000

const benches: SessionBench[] = []
async function unlocked(given: Partial<Ports> = {}): Promise<SessionBench & { readonly id: string }> {
  const made = createSessionBench(given)
  benches.push(made)
  return { ...made, id: (await makeProfile(made)).id }
}
afterEach(() => {
  vi.useRealTimers()
  for (const { backend } of benches.splice(0)) backend.close()
})

const isOpen = async ({ client }: SessionBench) => (await client.session.status()).open !== null

test('«Lås nå» closes the profile: nothing can be read or written until it is unlocked', async () => {
  const b = await unlocked()
  const { id: inspectionId } = await b.client.inspection.create({ title: 'Solbakken' })
  await b.client.session.lock()
  const { client } = b
  const edit = {
    recordKind: 'source' as const,
    recordId: 'n',
    field: 'notes',
    value: 'x',
    parents: [],
    compartment: 'common' as const,
  }
  const photo = new File([new Uint8Array(4)], 'a.jpg')
  const calls: Promise<unknown>[] = [
    client.inspection.list(),
    client.inspection.create({ title: 'En til' }),
    client.inspection.view({ id: inspectionId }),
    client.record.write({ inspectionId, edits: [edit] }),
    client.record.history({ inspectionId, limit: 10 }),
    client.record.undo({ inspectionId }),
    client.record.redo({ inspectionId }),
    client.record.rebuild(),
    client.attachment.add({ file: photo, printable: null }),
    client.attachment.read({ sha256: '0'.repeat(64) }),
    client.search.query({ text: 'Solbakken', inspectionId: null, limit: 10 }),
    client.report.list({ inspectionId }),
    client.signature.identities(),
    client.transfer.exportCase({ inspectionId }),
    client.transfer.importCase({ file: photo }),
    client.session.saveSettings(defaultSettings),
    client.session.changePassphrase({ current: PASSPHRASE, next: 'sju svarte svaner seilte sørover' }),
  ]
  expect(await Promise.all(calls.map(refusalOf))).toEqual(calls.map(() => 'Locked'))
  expect(b.log).toEqual([])
  await client.session.unlock({ profileId: b.id, passphrase: PASSPHRASE })
  expect((await client.inspection.list()).map(({ title }) => title)).toEqual(['Solbakken'])
})

test('locking twice is the same as once', async () => {
  const b = await unlocked()
  await b.client.session.lock()
  expect(await b.client.session.lock()).toBeNull()
})

test('the profile locks itself ten minutes after the last sign of a person', async () => {
  const b = await unlocked()
  b.wait(10 * MINUTE + GRACE)
  expect(await isOpen(b)).toBe(true)
  b.wait(1)
  expect(await refusalOf(b.client.inspection.list())).toBe('Locked')
  expect(b.log).toEqual([{ event: 'session.autoLock' }])
})

test('a person at the keyboard puts the lock off; calls that the screen makes by itself do not', async () => {
  const b = await unlocked()
  b.wait(9 * MINUTE)
  await b.client.session.touch()
  b.wait(9 * MINUTE)
  expect(await isOpen(b)).toBe(true)
  await b.client.inspection.list()
  b.wait(2 * MINUTE)
  expect(await isOpen(b)).toBe(false)
})

test('a sign of life that comes too late does not open what should have been locked', async () => {
  const b = await unlocked()
  b.wait(60 * MINUTE)
  await b.client.session.touch()
  expect(await isOpen(b)).toBe(false)
})

test('the minutes are the person’s own, at once and after the next unlocking', async () => {
  const b = await unlocked()
  await b.client.session.saveSettings({ ...defaultSettings, autoLockMinutes: 2 })
  b.wait(2 * MINUTE + GRACE + 1)
  expect(await isOpen(b)).toBe(false)
  await b.client.session.unlock({ profileId: b.id, passphrase: PASSPHRASE })
  b.wait(2 * MINUTE + GRACE)
  expect(await isOpen(b)).toBe(true)
  b.wait(1)
  expect(await isOpen(b)).toBe(false)
})

test('it locks with nobody asking: the window may be gone, or hang', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const b = await unlocked()
  const { connection } = b.backend.session.require()
  b.wait(11 * MINUTE)
  expect(connection.open).toBe(true)
  vi.advanceTimersByTime(5_000)
  expect(connection.open).toBe(false)
})

test('the command line works as long as it works: it ends by itself', async () => {
  const b = await unlocked({ shell: 'commandLine' })
  b.wait(600 * MINUTE)
  expect(await isOpen(b)).toBe(true)
})

test('a clock that is set back does not keep the profile open for a year', async () => {
  const b = await unlocked()
  b.wait(-365 * 24 * 60 * MINUTE)
  await b.client.session.touch()
  b.wait(10 * MINUTE + GRACE + 1)
  expect(await isOpen(b)).toBe(false)
})
