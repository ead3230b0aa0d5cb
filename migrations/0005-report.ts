import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Finished PDF files, with what is needed to list them without opening them. Lists are JSON. */
export const report = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
    await db.schema
      .createTable('renderedReport')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('inspectionId', 'text', (column) => column.notNull())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('maalform', 'text', (column) => column.notNull())
      .addColumn('fileName', 'text', (column) => column.notNull())
      .addColumn('pages', 'integer', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('replacedCharacters', 'text', (column) => column.notNull())
      .addColumn('signatureFields', 'text', (column) => column.notNull())
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addColumn('bytes', isSqlite ? sql`blob` : sql`bytea`, (column) => column.notNull())
      .$call((table) => (isSqlite ? table.modifyEnd(sql`strict`) : table))
      .execute()
    await db.schema
      .createIndex('renderedReportByInspection')
      .on('renderedReport')
      .columns(['inspectionId', 'createdAt'])
      .execute()
  },
}
