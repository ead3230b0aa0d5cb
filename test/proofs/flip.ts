import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { openDatabase } from '../../electron/backend/db/open.ts'
import { PROOF_KEY } from './heavy-migrations.ts'
import type { Proof } from './proof.ts'
import { withScratchFolder } from './scratch-folder.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * Damage is always noticed: one bit of the database file is turned over, and the file is opened and read whole. It must be
 * refused, or give exactly what was written; never something else without a word. Sabotage: a cipher without
 * authentication in place of the app's.
 */
export const proveFlip: Proof = ({ n, sabotage }) =>
  withScratchFolder(async (folder) => {
    const original = join(folder, 'original.db')
    const readWhole = sabotage ? readWithoutAuthentication : readAsTheApp
    await (sabotage ? fillWithoutAuthentication(original) : fillAsTheApp(original))
    const expected = await readWhole(original)
    if (expected === null) throw new Error('The undamaged file could not be read')
    const bytes = readFileSync(original)
    const random = seededRandom(6)
    const counts = { refused: 0, harmless: 0, silent: 0 }
    const file = join(folder, 'flipped.db')
    for (let run = 0; run < n; run += 1) {
      const flipped = Buffer.from(bytes)
      const at = Math.floor(random() * flipped.length)
      flipped[at] = (flipped[at] as number) ^ (1 << Math.floor(random() * 8))
      writeFileSync(file, flipped)
      const read = await readWhole(file)
      counts[read === null ? 'refused' : read === expected ? 'harmless' : 'silent'] += 1
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    }
    return { held: counts.silent === 0, n, ...counts, fileBytes: bytes.length }
  })

const ROWS = 600
const text = (row: number): string => `Hva barnet sa, linje ${row}. `.repeat(12)

async function fillAsTheApp(file: string): Promise<void> {
  const opened = await openDatabase({ file, key: PROOF_KEY })
  if (!opened.ok) throw new Error(opened.error.type)
  fill(opened.value.connection)
}

/** Opens through the app's one door and reads every row; null when anything refuses. */
async function readAsTheApp(file: string): Promise<string | null> {
  const opened = await openDatabase({ file, key: PROOF_KEY, create: false }).catch(() => null)
  if (!opened?.ok) return null
  return digestAndClose(opened.value.connection)
}

function openWithoutAuthentication(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file)
  connection.pragma(`cipher = 'aes256cbc'`)
  connection.pragma(`key = 'sabotage'`)
  return connection
}

async function fillWithoutAuthentication(file: string): Promise<void> {
  copyFileSync('/dev/null', file)
  fill(openWithoutAuthentication(file))
}

async function readWithoutAuthentication(file: string): Promise<string | null> {
  try {
    return digestAndClose(openWithoutAuthentication(file))
  } catch {
    return null
  }
}

function fill(connection: BetterSqlite3.Database): void {
  connection.exec('create table content (id integer primary key, text text not null)')
  const insert = connection.prepare('insert into content (id, text) values (?, ?)')
  connection.transaction(() => {
    for (let row = 0; row < ROWS; row += 1) insert.run(row, text(row))
  })()
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
}

function digestAndClose(connection: BetterSqlite3.Database): string | null {
  try {
    const hash = createHash('sha256')
    for (const row of connection.prepare('select id, text from content order by id').iterate())
      hash.update(JSON.stringify(row))
    for (const row of connection.prepare('select name, sql from sqlite_master order by name').iterate())
      hash.update(JSON.stringify(row))
    if (connection.pragma('integrity_check', { simple: true }) !== 'ok') return null
    return hash.digest('hex')
  } catch {
    return null
  } finally {
    connection.close()
  }
}
