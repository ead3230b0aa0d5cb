import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** The columns as they were in this version. */
const columns = {
  exemption: ['recordKind', 'recordId', 'field', 'passage', 'basis', 'scope', 'partyId'],
  identityReview: ['kind', 'decision', 'reason'],
} as const

/**
 * Editions: what is exempt from public access, what was decided about identities that were found, and which edition a
 * finished file is. Files made before are working editions.
 */
export const edition = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
    for (const [kind, fields] of Object.entries(columns)) {
      let table = db.schema
        .createTable(kind)
        .addColumn('inspectionId', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('compartment', 'text', (column) => column.notNull())
        .addColumn('removed', 'integer')
        .addPrimaryKeyConstraint(`${kind}Key`, ['inspectionId', 'id'])
      for (const field of fields) table = table.addColumn(field, 'text')
      if (isSqlite) table = table.modifyEnd(sql`strict`)
      await table.execute()
    }
    await db.schema
      .alterTable('renderedReport')
      .addColumn('edition', 'text', (column) => column.notNull().defaultTo('working'))
      .execute()
    await db.schema.alterTable('renderedReport').addColumn('partyId', 'text').execute()
  },
}
