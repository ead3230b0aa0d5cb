import BetterSqlite3 from 'better-sqlite3'
import { errorCode } from './refusals.ts'

/**
 * Takes hold of a file that only one process may hold at a time. Gives the function that lets go, or null when another
 * one holds it. The hold is the operating system's: it ends with the process, however that ends, so nothing stays locked
 * after a crash. The file stays empty.
 */
export function holdFile(file: string): (() => void) | null {
  const connection = new BetterSqlite3(file, { timeout: 0 })
  try {
    connection.pragma('locking_mode = exclusive')
    connection.exec('begin exclusive')
    return () => connection.close()
  } catch (error) {
    connection.close()
    if (errorCode(error)?.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
