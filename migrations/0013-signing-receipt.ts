import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Every signature that was made with the profile. `bytes`: the signed file, where no finished file of a case holds it. */
export const signingReceipt = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
    let table = db.schema
      .createTable('signingReceipt')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('reportId', 'text')
    for (const name of [
      'title',
      'fileName',
      'field',
      'label',
      'signer',
      'issuer',
      'signedAt',
      'sha256',
      'remaining',
    ])
      table = table.addColumn(name, 'text', (column) => column.notNull())
    for (const name of ['organisation', 'organisationNumber']) table = table.addColumn(name, 'text')
    table = table
      .addColumn('selfIssued', 'integer', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('bytes', isSqlite ? sql`blob` : sql`bytea`)
    if (isSqlite) table = table.modifyEnd(sql`strict`)
    await table.execute()
  },
}
