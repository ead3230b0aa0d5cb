import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { migrations as allMigrations } from '../../../migrations/index.ts'
import { err, ok, type Result } from '../../../shared/lib/result.ts'
import { isFromNewerVersion, type Migrations, migrate } from './migrate.ts'
import { errorCode, type StorageRefusal, storageRefusal } from './refusals.ts'
import type { Database } from './schema.ts'
import { SynchronousSqliteDialect } from './synchronous-dialect.ts'

/** An open, keyed and migrated profile file. One connection; Kysely and raw statements share it. */
export type OpenedDatabase = {
  readonly connection: BetterSqlite3.Database
  readonly db: Kysely<Database>
}

/** Why a file could not be opened. In every case the file is as it was; one that was to be made is not there. */
export type OpeningRefusal = {
  readonly type: StorageRefusal | 'WrongKey' | 'NewerVersion' | 'NotFound'
}

export type OpenDatabaseOptions = {
  readonly file: string
  /** The raw data key, 32 bytes. */
  readonly key: Uint8Array
  /** Whether a file that is missing is made. False at unlock: a file that is gone must not come back empty. */
  readonly create?: boolean
  /** Other migrations than the program's own: for tests of migration itself. */
  readonly migrations?: Migrations
}

/**
 * Opens a profile's database: the only place that does. Asserts everything that makes it safe (authenticated cipher,
 * WAL, FULL, temporary data in memory, …) and brings the file up to this version in one transaction. Throws only when
 * one of these promises cannot be kept, which is a bug or a wrong library.
 */
export async function openDatabase(
  options: OpenDatabaseOptions,
): Promise<Result<OpenedDatabase, OpeningRefusal>> {
  const { file, key, create = true, migrations = allMigrations } = options
  if (key.length !== 32) throw new Error(`A data key is 32 bytes, not ${key.length}`)
  const isNew = !existsSync(file)
  let connection: BetterSqlite3.Database | undefined
  try {
    const refusal = refusalBeforeTouching(file, key, create, migrations)
    if (refusal) return err({ type: refusal })
    connection = new BetterSqlite3(file, { timeout: BUSY_TIMEOUT })
    applyKey(connection, key)
    applySettings(connection)
    assertWritable(connection)
    const db = new Kysely<Database>({ dialect: new SynchronousSqliteDialect(connection) })
    await migrate(db, connection, migrations)
    assertSettings(connection)
    assertEncrypted(file)
    return ok({ connection, db })
  } catch (error) {
    connection?.close()
    if (isNew) removeUnfinished(file)
    if (errorCode(error) === 'SQLITE_NOTADB') return err({ type: 'WrongKey' })
    const refusal = storageRefusal(error)
    if (refusal === null) throw error
    return err({ type: refusal })
  }
}

const BUSY_TIMEOUT = 5_000
const PLAIN_HEADER = 'SQLite format 3'
/** Versions up to 3.51.2 can corrupt a WAL file when two connections meet (the WAL-reset race). */
const OLDEST_SQLITE = '3.51.3'

/** Looks at the file through a read-only connection, so that a file we must not open keeps every byte. */
function refusalBeforeTouching(
  file: string,
  key: Uint8Array,
  create: boolean,
  migrations: Migrations,
): OpeningRefusal['type'] | null {
  if (!existsSync(file)) return create ? null : 'NotFound'
  // A file that has lost its content, or one that was never encrypted, is not ours to fill or to convert.
  if (statSync(file).size === 0 || readHeader(file) === PLAIN_HEADER) return 'Damaged'
  const connection = new BetterSqlite3(file, { readonly: true, timeout: BUSY_TIMEOUT })
  try {
    applyKey(connection, key)
    return isFromNewerVersion(connection, migrations) ? 'NewerVersion' : null
  } finally {
    connection.close()
  }
}

/** Keys the connection and reads at once: a wrong key shows at the first read (`SQLITE_NOTADB`), never before. */
function applyKey(connection: BetterSqlite3.Database, key: Uint8Array): void {
  // An empty or odd key would silently mean «plain» or «passphrase»; 32 bytes as hex can mean only one thing.
  connection.pragma(`cipher = 'chacha20'`)
  connection.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  connection.prepare('select count(*) from sqlite_master').get()
}

const settings: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  /** 2 = FULL: «Lagret» is said only when the disk has it. */
  synchronous: 2,
  /** 2 = MEMORY: temporary files are not encrypted, so there are none. */
  temp_store: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  secure_delete: 1,
  checkpoint_fullfsync: 1,
  /** Pages of the log that are carried over at a time: with SQLite's own 1 000, one save in some hundred takes 50 ms. */
  wal_autocheckpoint: 250,
  busy_timeout: BUSY_TIMEOUT,
}

function applySettings(connection: BetterSqlite3.Database): void {
  for (const [name, value] of Object.entries(settings)) connection.pragma(`${name} = ${value}`)
}

/** Reads every setting back. Throws on the first that did not take. */
function assertSettings(connection: BetterSqlite3.Database): void {
  for (const [name, value] of Object.entries(settings)) {
    // A build without memory mapping has no such setting to read: nothing is mapped then.
    const actual: unknown =
      connection.pragma(name, { simple: true }) ?? (name === 'mmap_size' ? 0 : undefined)
    if (actual !== value)
      throw new Error(`Database setting ${name} is ${JSON.stringify(actual)}, not ${value}`)
  }
  if (connection.pragma('cipher', { simple: true }) !== 'chacha20')
    throw new Error('Not an authenticated cipher')
  const version = connection.prepare<[], string>('select sqlite_version()').pluck().get() ?? ''
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0) {
    throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE}`)
  }
}

/** A file that could not be made ready holds nothing, and would be taken for a damaged one at the next try. */
function removeUnfinished(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/**
 * A write-protected file opens without complaint and fails at the first save. Ask now, with a change that is taken back:
 * beginning to write is not refused.
 */
function assertWritable(connection: BetterSqlite3.Database): void {
  connection.exec('begin immediate')
  connection.exec('create table writable (x)')
  connection.exec('rollback')
}

function assertEncrypted(file: string): void {
  if (readHeader(file) === PLAIN_HEADER) throw new Error('The database is not encrypted')
}

function readHeader(file: string): string {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(PLAIN_HEADER.length)
    readSync(handle, bytes, 0, bytes.length, 0)
    return bytes.toString('latin1')
  } finally {
    closeSync(handle)
  }
}
