import type { Kysely } from 'kysely'

export const journal = {
  up: async (_db: Kysely<unknown>): Promise<void> => {},
}
