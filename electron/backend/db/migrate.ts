import type BetterSqlite3 from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './schema.ts'

export type Migrations = Readonly<Record<string, Migration>>

/** Names of the migrations a file has been through, oldest first. Empty for a new file. */
export function appliedMigrations(connection: BetterSqlite3.Database): string[] {
  const table = connection
    .prepare(`select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'`)
    .get()
  if (!table) return []
  return connection.prepare<[], string>('select name from kysely_migration order by name').pluck().all()
}

/** True when the file has been through a migration that this program does not know: a newer version made it. */
export function isFromNewerVersion(connection: BetterSqlite3.Database, migrations: Migrations): boolean {
  return appliedMigrations(connection).some((name) => !Object.hasOwn(migrations, name))
}

/**
 * Runs the migrations that are missing, all in one transaction: the file is either as it was or fully migrated, also
 * when the power goes. Throws what the failing migration threw, after rolling back.
 */
export async function migrate(
  db: Kysely<Database>,
  connection: BetterSqlite3.Database,
  migrations: Migrations,
): Promise<void> {
  if (appliedMigrations(connection).length === Object.keys(migrations).length) return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  })
  // Kysely has no transaction around migrations on SQLite; its single connection is this one, so ours covers them.
  connection.exec('begin immediate')
  try {
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    connection.exec('commit')
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback')
    throw error
  }
}
