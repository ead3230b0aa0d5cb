import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Photos and documents, inside the encrypted file, named by the SHA-256 of their cleaned bytes. `original` is what was
 * received when cleaning changed it; `printable` is the photo as the screen made it ready for print.
 */
export const attachment = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
    const bytes = isSqlite ? sql`blob` : sql`bytea`
    await db.schema
      .createTable('attachment')
      .addColumn('sha256', 'text', (column) => column.primaryKey())
      .addColumn('originalSha256', 'text', (column) => column.notNull())
      .addColumn('redactedFrom', 'text')
      .addColumn('mimeType', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('width', 'integer')
      .addColumn('height', 'integer')
      .addColumn('addedAt', 'text', (column) => column.notNull())
      .addColumn('bytes', bytes, (column) => column.notNull())
      .addColumn('original', bytes)
      .addColumn('printable', bytes)
      .$call((table) => (isSqlite ? table.modifyEnd(sql`strict`) : table))
      .execute()
  },
}
