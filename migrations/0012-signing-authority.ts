import type { Kysely } from 'kysely'

/** Which authority signs a sector part: its name, and its number in Enhetsregisteret. */
export const signingAuthority = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const column of ['authorityName', 'authorityOrgNumber'])
      await db.schema.alterTable('sectorPart').addColumn(column, 'text').execute()
  },
}
