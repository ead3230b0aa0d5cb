import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Warnings of the linter that are kept, and why: the projection of one more kind of record. */
export const lintOverride = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    let table = db.schema
      .createTable('lintOverride')
      .addColumn('inspectionId', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('compartment', 'text', (column) => column.notNull())
      .addColumn('removed', 'integer')
      .addPrimaryKeyConstraint('lintOverrideKey', ['inspectionId', 'id'])
    for (const field of ['rule', 'target', 'about', 'reason']) table = table.addColumn(field, 'text')
    if (db.getExecutor().adapter instanceof SqliteAdapter) table = table.modifyEnd(sql`strict`)
    await table.execute()
  },
}
