import { spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../electron/backend/db/open.ts'
import { migrations } from '../../migrations/index.ts'
import { heavyMigrations, PROOF_KEY } from './heavy-migrations.ts'
import type { Proof } from './proof.ts'
import { withScratchFolder } from './scratch-folder.ts'
import { seededRandom } from './seeded-random.ts'

const CHILD = new URL('./migrate-child.ts', import.meta.url).pathname
const ROWS = 400

/**
 * An upgrade is all or nothing: the program is killed at a random moment while it migrates a filled file; afterwards the
 * file opens as the old version with all its rows, or as the new one with all its rows. Sabotage: the same steps without
 * the transaction around them.
 */
export const proveMigrate: Proof = ({ n, sabotage }) =>
  withScratchFolder(async (folder) => {
    const original = join(folder, 'original.db')
    await makeOldFile(original)
    const random = seededRandom(20_261_124)
    const usual = await usualMilliseconds(original, folder, sabotage)
    const counts = { old: 0, new: 0, broken: 0 }
    for (let run = 0; run < n; run += 1) {
      const file = join(folder, `run-${run}.db`)
      copyFileSync(original, file)
      await killWhileMigrating(file, random() * usual * 1.15, sabotage)
      counts[await stateOf(file)] += 1
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    }
    return {
      held: counts.broken === 0 && counts.old > 0 && counts.new > 0,
      n,
      ...counts,
      usualMilliseconds: Math.round(usual),
    }
  })

async function makeOldFile(file: string): Promise<void> {
  const opened = await openDatabase({ file, key: PROOF_KEY })
  if (!opened.ok) throw new Error(opened.error.type)
  const { connection } = opened.value
  connection.exec('create table content (id integer primary key, text text not null)')
  const insert = connection.prepare('insert into content (id, text) values (?, ?)')
  connection.transaction(() => {
    for (let row = 0; row < ROWS; row += 1) insert.run(row, `note ${row} `.repeat(40))
  })()
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
}

/** How long an undisturbed migration takes in the child, from the moment it says it begins. */
async function usualMilliseconds(original: string, folder: string, sabotage: boolean): Promise<number> {
  const file = join(folder, 'usual.db')
  copyFileSync(original, file)
  const began = await killWhileMigrating(file, null, sabotage)
  return began
}

/** Starts the child; kills it after a while from its «begin». Null: lets it finish. Gives the milliseconds it ran. */
function killWhileMigrating(file: string, after: number | null, sabotage: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, file, sabotage ? 'bare' : 'app'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let began = 0
    child.stdout.once('data', () => {
      began = performance.now()
      if (after !== null) setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('error', reject)
    child.once('close', () => resolve(performance.now() - began))
  })
}

/** Opens the file as the new program would, after seeing which migrations it has; and counts what must be there. */
async function stateOf(file: string): Promise<'old' | 'new' | 'broken'> {
  const asOld = await openDatabase({ file, key: PROOF_KEY, create: false })
  if (asOld.ok) {
    const whole = isWhole(asOld.value.connection, 0)
    asOld.value.connection.close()
    if (!whole) return 'broken'
  } else if (asOld.error.type !== 'NewerVersion') {
    return 'broken'
  }
  const asNew = await openDatabase({
    file,
    key: PROOF_KEY,
    create: false,
    migrations: { ...migrations, ...heavyMigrations },
  }).catch(() => null)
  if (!asNew?.ok) return 'broken'
  const whole = isWhole(asNew.value.connection, Object.keys(heavyMigrations).length)
  asNew.value.connection.close()
  if (!whole) return 'broken'
  return asOld.ok ? 'old' : 'new'
}

function isWhole(
  connection: { prepare: (sql: string) => { pluck: () => { get: () => unknown } } },
  copies: number,
): boolean {
  const count = (table: string) => connection.prepare(`select count(*) from "${table}"`).pluck().get()
  if (connection.prepare('pragma integrity_check').pluck().get() !== 'ok') return false
  if (count('content') !== ROWS) return false
  const tables = connection
    .prepare(`select count(*) from sqlite_master where name like 'copy%' and type = 'table'`)
    .pluck()
    .get()
  if (tables !== copies) return false
  return Array.from({ length: copies }, (_, index) => count(`copy${index}`)).every((rows) => rows === ROWS)
}
