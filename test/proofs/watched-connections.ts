import BetterSqlite3 from 'better-sqlite3'

/**
 * Watches every connection opened after this call, so that a proof can spoil its settings; the app has no such door.
 * Gives a function that gives the profiles' open connections: not the one that holds the lock, which is one long
 * transaction on an empty file.
 */
export function watchConnections(): () => BetterSqlite3.Database[] {
  const connections = new Set<BetterSqlite3.Database>()
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const pragma = BetterSqlite3.prototype.pragma
  BetterSqlite3.prototype.pragma = function (this: BetterSqlite3.Database, ...args) {
    connections.add(this)
    return pragma.apply(this, args)
  }
  return () => [...connections].filter((connection) => connection.open && !connection.inTransaction)
}
