import type { Kysely } from 'kysely'

/** What a person has chosen about the app, kept with the profile: name and JSON value. */
export const setting = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('setting')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
  },
}
