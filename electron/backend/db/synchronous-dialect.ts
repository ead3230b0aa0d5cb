import { type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely'

/**
 * Kysely's SQLite dialect without Kysely's transactions. The profile has one connection, and every caller shares it:
 * a transaction that waits (`await`) in the middle would swallow the writes that others make meanwhile, and take them
 * away again if it fails. Transactions are synchronous: `connection.transaction(() => …).immediate()`, with `runQuery`
 * for queries built by Kysely.
 */
export class SynchronousSqliteDialect extends SqliteDialect {
  readonly #database: ConstructorParameters<typeof SqliteDriver>[0]['database']

  constructor(database: ConstructorParameters<typeof SqliteDriver>[0]['database']) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new DriverWithoutTransactions({ database: this.#database })
  }
}

class DriverWithoutTransactions extends SqliteDriver {
  override beginTransaction(_connection: DatabaseConnection): Promise<void> {
    return Promise.reject(
      new Error('Use connection.transaction(() => …).immediate(): a transaction here must not wait'),
    )
  }
}
