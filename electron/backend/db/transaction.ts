import type BetterSqlite3 from 'better-sqlite3'

type Runner = (run: () => unknown) => unknown

const runners = new WeakMap<BetterSqlite3.Database, Runner>()

/**
 * Runs something in one transaction that has the write lock from its beginning; whatever it throws takes everything back.
 * `connection.transaction` makes four functions with their properties each time it is asked: here it is asked once.
 */
export function inTransaction<T>(connection: BetterSqlite3.Database, run: () => T): T {
  let runner = runners.get(connection)
  if (!runner) {
    const transaction = connection.transaction((inside: () => unknown) => inside())
    runner = (inside) => transaction.immediate(inside)
    runners.set(connection, runner)
  }
  return runner(run) as T
}
