import { existsSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '../../electron/backend/db/open.ts'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { setupBackend } from '../support/backend.ts'
import { atWork, expectRefusal, NOTE, readNote, unlock, writeNote } from './profile-folder.ts'

// A disk of the test's own needs root: `prove full` fills a real one. Here the file may not grow, which SQLite reports in
// the same way, from the same place.

/** Lets the profile's file grow by so many pages of 4 096 bytes from now on, and no more. */
function roomFor(connection: BetterSqlite3.Database, pages: number): void {
  const used = Number(connection.pragma('page_count', { simple: true }))
  connection.pragma(`max_page_count = ${used + pages}`)
}

test('on a full disk what cannot be saved is said at once; what was saved stands; with room made, all goes on', async () => {
  const b = await atWork()
  const { connection } = b.backend.session.require()
  roomFor(connection, 0)
  const long = 'Lang tekst fra samtalen. '.repeat(2_000)
  await expectRefusal(writeNote(b, long), 'DiskFull')
  const document = new File(['%PDF-1.7\n', Buffer.alloc(300_000, 'x'), '%%EOF'], 'a.pdf')
  await expectRefusal(b.client.attachment.add({ file: document, printable: null }), 'DiskFull')
  expect(await readNote(b)).toBe(NOTE)
  expect(b.log.map(({ event }) => event)).not.toContain('Unexpected')
  roomFor(connection, 1_000)
  await writeNote(b, long)
  await b.client.session.lock()
  await unlock(b)
  expect(await readNote(b)).toBe(long)
  expect((await b.client.record.rebuild()).differences).toEqual([])
})

test('a case file that the disk has no room for is brought in whole, or not at all', async () => {
  const from = await setupBackend({ laptop: 'sender' })
  const id = await loadSample(from.client)
  const file = await from.client.transfer.exportCase({ inspectionId: id })
  const to = await setupBackend({ laptop: 'receiver' })
  const { connection } = to.open()
  let refused = 0
  for (let pages = 0; ; pages += 16) {
    roomFor(connection, pages)
    const outcome = await to.client.transfer.importCase({ file }).then(
      () => 'in',
      (error: unknown) => (error as { code: string }).code,
    )
    if (outcome === 'in') break
    expect(outcome).toBe('DiskFull')
    refused += 1
    expect(await to.client.inspection.list()).toEqual([])
    expect(
      connection
        .prepare('select (select count(*) from "change") + (select count(*) from attachment)')
        .pluck()
        .get(),
    ).toBe(0)
  }
  expect(refused).toBeGreaterThan(5)
  const sent = await from.client.inspection.view({ id })
  expect((await to.client.inspection.view({ id })).snapshot).toEqual(sent.snapshot)
})

test('a profile that could not be made for want of room leaves nothing in the way of the next try', async () => {
  const { file, key } = await setupBackend()
  const other = `${file}.new`
  const noRoom = Object.assign(new Error('no room'), { code: 'SQLITE_FULL' })
  const opened = await openDatabase({
    file: other,
    key,
    migrations: { '0001': { up: () => Promise.reject(noRoom) } },
  })
  expect(opened).toEqual({ ok: false, error: { type: 'DiskFull' } })
  expect(existsSync(other)).toBe(false)
  const again = await openDatabase({ file: other, key })
  if (!again.ok) throw new Error(again.error.type)
  again.value.connection.close()
})
