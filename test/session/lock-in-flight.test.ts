import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../shared/contract/session.ts'
import { setupBackend, type TestBackend } from '../support/backend.ts'
import { aCase, edit } from '../support/edits.ts'

/** Turns of the event loop's inner queue, and then of the loop itself: more than any of these calls needs. */
const INNER_TURNS = 24
const TURNS = 40

type Call = (laptop: TestBackend, inspectionId: string) => Promise<unknown>

/** Calls that wait for something between asking for the profile and reading or writing its file. */
const calls: readonly (readonly [string, Call])[] = [
  ['settings being saved', ({ client }) => client.session.saveSettings(defaultSettings)],
  ['the list of certificates', ({ client }) => client.signature.identities()],
  ['the list of reports', ({ client }, inspectionId) => client.report.list({ inspectionId })],
  ['the list of cases', ({ client }) => client.inspection.list()],
  [
    'text being saved',
    ({ client }, inspectionId) =>
      client.record.write({ inspectionId, edits: [edit('source', 'n', 'notes', 'Hun ler')] }),
  ],
]

test('the status is answered at any moment', async () => {
  let laptop = await setupBackend()
  const seen = new Set<string>()
  for (let turns = 0; turns < TURNS; turns += 1) {
    const answer = laptop.client.session.status()
    await pass(turns)
    laptop.close()
    const { open } = await answer
    seen.add(open ? 'open' : 'locked')
    laptop = await laptop.restart()
  }
  expect([...seen].sort()).toEqual(['locked', 'open'])
  expect(laptop.log).toEqual([])
})

/** Lets so much happen, and no more. */
async function pass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await (turn < INNER_TURNS ? Promise.resolve() : setImmediate())
}

test.each(calls)(
  '%s meets the lock at any moment: answered, or told that it is locked',
  async (_what, call) => {
    let laptop = await setupBackend()
    const inspectionId = await aCase(laptop.client)
    // The first call may have something to make; what is tried here is the usual one.
    await call(laptop, inspectionId)
    const outcomes = new Set<string>()
    for (let turns = 0; turns < TURNS; turns += 1) {
      const answer = call(laptop, inspectionId).then(
        () => 'answered',
        (error: unknown) => (error as { code: string }).code,
      )
      await pass(turns)
      laptop.close()
      outcomes.add(await answer)
      laptop = await laptop.restart()
    }
    expect([...outcomes].sort()).toEqual(['Locked', 'answered'])
    expect(laptop.log).toEqual([])
  },
)
