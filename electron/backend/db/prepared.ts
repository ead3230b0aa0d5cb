import type BetterSqlite3 from 'better-sqlite3'

const statementsByConnection = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>()

/**
 * A statement, prepared once for each connection and kept: preparing costs more than running most of them. The text must
 * be a constant of the program (with names from the registry at most), never anything a person wrote.
 */
export function prepared<Row = unknown>(
  connection: BetterSqlite3.Database,
  sql: string,
): BetterSqlite3.Statement<unknown[], Row> {
  let statements = statementsByConnection.get(connection)
  if (!statements) {
    statements = new Map()
    statementsByConnection.set(connection, statements)
  }
  let statement = statements.get(sql)
  if (!statement) {
    statement = connection.prepare(sql)
    statements.set(sql, statement)
  }
  return statement as BetterSqlite3.Statement<unknown[], Row>
}
