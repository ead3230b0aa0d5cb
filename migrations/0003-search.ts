import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Free-text search. `searchEntry` says which field a row of the index is for; `searchIndex` holds the folded words
 * only (contentless: the text itself stands in the projection). SQLite's own index; another database brings its own.
 */
export const search = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('searchEntry')
      .addColumn('rowid', 'integer', (column) => column.primaryKey())
      .addColumn('inspectionId', 'text', (column) => column.notNull())
      .addColumn('recordKind', 'text', (column) => column.notNull())
      .addColumn('recordId', 'text', (column) => column.notNull())
      .addColumn('field', 'text', (column) => column.notNull())
      .addUniqueConstraint('searchEntryField', ['inspectionId', 'recordKind', 'recordId', 'field'])
      .execute()
    if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return
    await sql`create virtual table searchIndex using fts5(
      folded, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0'
    )`.execute(db)
  },
}
