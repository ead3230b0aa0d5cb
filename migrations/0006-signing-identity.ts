import type { Kysely } from 'kysely'

/** The certificates this profile can sign with, and their private keys. The file as a whole is encrypted. */
export const signingIdentity = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('signingIdentity')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('certificates', 'text', (column) => column.notNull())
      .addColumn('privateKey', 'blob', (column) => column.notNull())
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .execute()
  },
}
