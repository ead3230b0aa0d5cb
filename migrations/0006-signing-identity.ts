import type { Kysely } from 'kysely'

export const signingIdentity = {
  up: async (_db: Kysely<unknown>): Promise<void> => {},
}
