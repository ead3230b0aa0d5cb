import type { Kysely } from 'kysely'

/** What is told to the children of the house, for the page that is theirs. */
export const toldChildren = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.alterTable('lovbrudd').addColumn('toldChildren', 'text').execute()
    await db.schema.alterTable('commonPart').addColumn('toldChildren', 'text').execute()
    await db.schema.alterTable('commonPart').addColumn('childrensContact', 'text').execute()
  },
}
