import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * The journal: every change a person made, only ever added to; and the heads of each field, which follow from it.
 * A change's `position` is the order in which it came to this file.
 */
export const journal = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await createChange(db)
    await createHead(db)
    if (isSqlite(db)) await forbidRewriting(db)
  },
}

async function createChange(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('change')
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('inspectionId', 'text', (column) => column.notNull())
    .addColumn('recordKind', 'text', (column) => column.notNull())
    .addColumn('recordId', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('parents', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('wallTime', 'text', (column) => column.notNull())
    .addColumn('compartment', 'text', (column) => column.notNull())
    .addColumn('intent', 'text', (column) => column.notNull())
    .addColumn('undoes', 'text')
    .addColumn('previousHash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addUniqueConstraint('changeChain', ['inspectionId', 'device', 'seq'])
    .$call((table) => (isSqlite(db) ? table.modifyEnd(sql`strict`) : table))
    .execute()
}

async function createHead(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('head')
    .addColumn('inspectionId', 'text', (column) => column.notNull())
    .addColumn('recordKind', 'text', (column) => column.notNull())
    .addColumn('recordId', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('changeId', 'text', (column) => column.notNull())
    .addColumn('wallTime', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('headKey', ['inspectionId', 'recordKind', 'recordId', 'field', 'changeId'])
    .$call((table) => (isSqlite(db) ? table.modifyEnd(sql`strict, without rowid`) : table))
    .execute()
}

/** Corrections add. A change that is altered or taken out stops here, whoever asks. */
async function forbidRewriting(db: Kysely<unknown>): Promise<void> {
  for (const operation of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`change_refuses_${operation}`)} before ${sql.raw(operation)} on change
      begin select raise(abort, 'The journal is only added to'); end`.execute(db)
  }
}

function isSqlite(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}
