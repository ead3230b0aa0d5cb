import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Migrations } from '../../electron/backend/db/migrate.ts'
import { openDatabase } from '../../electron/backend/db/open.ts'
import { migrations } from '../../migrations/index.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { atWork, expectRefusal, filesIn, NOTE, readNote, unlock, type Workplace } from './profile-folder.ts'

/** What happens to files: a bad sector, a cut copy, a cleaning program, another program's file under our name. */
const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['one bit turned over in the first page', (file) => spoil(file, [40])],
  ['a scratch across its second half', (file) => spoil(file, everyPageOfSecondHalf(file))],
  ['the last page gone', (file) => truncateSync(file, readFileSync(file).length - 4_096)],
  ['half a page left', (file) => truncateSync(file, 2_000)],
  ['nothing left in it', (file) => truncateSync(file, 0)],
  ['nothing but zeroes', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
  ['somebody’s letter in its place', (file) => writeFileSync(file, 'Kjære alle sammen. '.repeat(500))],
  ['a database that is not encrypted', (file) => replaceByPlain(file)],
]

test.each(damages)(
  'a profile with %s is refused by name, and not a byte is touched',
  async (_what, damage) => {
    const b = await atWork()
    await b.client.session.lock()
    const whole = `${b.database}.copy`
    copyFileSync(b.database, whole)
    damage(b.database)
    const before = filesIn(b.folder)
    await expectRefusal(openAndReadAll(b), 'Damaged')
    await b.client.session.lock()
    expect(filesIn(b.folder)).toEqual(before)
    expect((await b.client.session.status()).profiles.map(({ id }) => id)).toEqual([b.profileId])
    // The copy that was taken before, put back: everything is there.
    copyFileSync(whole, b.database)
    await unlock(b)
    expect(await readNote(b)).toBe(NOTE)
  },
)

/** Damage far inside shows when that page is read: at the latest when the whole case is. */
async function openAndReadAll(b: Workplace): Promise<void> {
  await unlock(b)
  await b.client.inspection.view({ id: b.inspectionId })
  await b.client.record.history({ inspectionId: b.inspectionId, limit: 1_000 })
  await b.client.record.rebuild()
}

function spoil(file: string, places: readonly number[]): void {
  const bytes = readFileSync(file)
  for (const at of places) bytes[at] = (bytes[at] ?? 0) ^ 4
  writeFileSync(file, bytes)
}

const PAGE = 4_096
function everyPageOfSecondHalf(file: string): number[] {
  const pages = readFileSync(file).length / PAGE
  return Array.from({ length: Math.floor(pages / 2) }, (_, page) => (pages - 1 - page) * PAGE + 100)
}

function replaceByPlain(file: string): void {
  rmSync(file)
  const plain = new BetterSqlite3(file)
  plain.exec('create table change (id text)')
  plain.close()
}

test('a database that was deleted does not come back empty', async () => {
  const b = await atWork()
  await b.client.session.lock()
  rmSync(b.database)
  await expectRefusal(unlock(b), 'Damaged')
  expect(existsSync(b.database)).toBe(false)
})

test('a profile that a newer version has opened is refused by name, and not a byte is touched', async () => {
  const laptop = await setupBackend()
  const inspectionId = await aCase(laptop.client)
  await writeField(laptop.client, inspectionId, edit('source', 'n', 'notes', NOTE))
  laptop.close()
  const newer = await openDatabase({
    file: laptop.file,
    key: laptop.key,
    migrations: { ...migrations, '9999-later': { up: () => Promise.resolve() } },
  })
  if (!newer.ok) throw new Error(newer.error.type)
  newer.value.connection.close()
  const before = readFileSync(laptop.file)
  expect(await openDatabase({ file: laptop.file, key: laptop.key })).toEqual({
    ok: false,
    error: { type: 'NewerVersion' },
  })
  expect(readFileSync(laptop.file).equals(before)).toBe(true)
})

test('a migration that fails leaves the file as it was, and the old version opens it', async () => {
  const laptop = await setupBackend()
  const inspectionId = await aCase(laptop.client)
  await writeField(laptop.client, inspectionId, edit('source', 'n', 'notes', NOTE))
  laptop.close()
  const before = readFileSync(laptop.file)
  const failing: Migrations = {
    '9998-first': { up: (db: Kysely<unknown>) => sql`drop table setting`.execute(db).then(() => undefined) },
    '9999-bad': { up: () => Promise.reject(new Error('bad row')) },
  }
  await expect(
    openDatabase({ file: laptop.file, key: laptop.key, migrations: { ...migrations, ...failing } }),
  ).rejects.toThrow('bad row')
  expect(readFileSync(laptop.file).equals(before)).toBe(true)
  const again = await laptop.restart()
  expect(await readNote({ client: again.client, inspectionId })).toBe(NOTE)
})
