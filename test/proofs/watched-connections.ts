import BetterSqlite3 from 'better-sqlite3'

/** Every connection opened after this call, so that a proof can spoil its settings. The app has no such door. */
export function watchConnections(): ReadonlySet<BetterSqlite3.Database> {
  const connections = new Set<BetterSqlite3.Database>()
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const pragma = BetterSqlite3.prototype.pragma
  BetterSqlite3.prototype.pragma = function (this: BetterSqlite3.Database, ...args) {
    connections.add(this)
    return pragma.apply(this, args)
  }
  return connections
}
