/** What can be wrong with a profile's file or its disk. The one place where SQLite's and the file system's codes get names. */
export type StorageRefusal = 'Damaged' | 'ReadOnly' | 'DiskFull' | 'Busy'

const refusalOfSqliteCode: Readonly<Record<string, StorageRefusal>> = {
  SQLITE_FULL: 'DiskFull',
  SQLITE_READONLY: 'ReadOnly',
  SQLITE_CANTOPEN: 'ReadOnly',
  SQLITE_PERM: 'ReadOnly',
  // A disk that was pulled out, or is failing: it cannot be written to, and the words ask whether it is connected.
  SQLITE_IOERR: 'ReadOnly',
  SQLITE_BUSY: 'Busy',
  SQLITE_LOCKED: 'Busy',
  SQLITE_CORRUPT: 'Damaged',
  SQLITE_NOTADB: 'Damaged',
}

const refusalOfSystemCode: Readonly<Record<string, StorageRefusal>> = {
  ENOSPC: 'DiskFull',
  EDQUOT: 'DiskFull',
  EROFS: 'ReadOnly',
  EACCES: 'ReadOnly',
  EPERM: 'ReadOnly',
  EIO: 'ReadOnly',
  ENODEV: 'ReadOnly',
  ENXIO: 'ReadOnly',
  EBUSY: 'Busy',
}

/**
 * The name of a storage failure, or null when the thrown value is something else (then it is a bug).
 * Extended SQLite codes (`SQLITE_READONLY_DIRECTORY`) fall under their primary code.
 */
export function storageRefusal(thrown: unknown): StorageRefusal | null {
  const code = errorCode(thrown)
  if (code === null) return null
  // A page that ends too early: the file was cut.
  if (code === 'SQLITE_IOERR_SHORT_READ') return 'Damaged'
  // Out of memory is no fault of the disk.
  if (code === 'SQLITE_IOERR_NOMEM') return null
  if (code.startsWith('SQLITE_')) return refusalOfSqliteCode[primaryCode(code)] ?? null
  return refusalOfSystemCode[code] ?? null
}

/**
 * True when a statement met a connection that had been closed in the meantime: the profile was locked while the call was
 * on its way. The driver throws a `TypeError` without a code for it, always with these words.
 */
export function isClosedDatabase(thrown: unknown): boolean {
  return thrown instanceof TypeError && thrown.message === 'The database connection is not open'
}

/** The code of an error from SQLite or the file system, e.g. `SQLITE_FULL` or `ENOSPC`; null when it has none. */
export function errorCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null
  const code = (thrown as { readonly code?: unknown }).code
  return typeof code === 'string' ? code : null
}

function primaryCode(code: string): string {
  return code.split('_').slice(0, 2).join('_')
}
