import { type Kysely, sql } from 'kysely'

/**
 * How far into the journal the search index has come (`change.position`). A save no longer waits for the index: what was
 * written after this position is put into it before the next search.
 */
export const searchPosition = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('searchPosition')
      .addColumn('indexedTo', 'integer', (column) => column.notNull())
      .execute()
    await sql`insert into "searchPosition" ("indexedTo") select coalesce(max(position), 0) from change`.execute(
      db,
    )
  },
}
