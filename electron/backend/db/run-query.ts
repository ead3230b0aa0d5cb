import type BetterSqlite3 from 'better-sqlite3'
import type { Compilable } from 'kysely'

/**
 * Runs a query built by Kysely at once, so that it may stand inside `connection.transaction(() => …)`.
 * Gives its rows; none for a statement that returns none.
 */
export function runQuery<Row>(connection: BetterSqlite3.Database, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile()
  const statement = connection.prepare<unknown[], Row>(sql)
  if (statement.reader) return statement.all(...parameters)
  statement.run(...parameters)
  return []
}
