import type { Kysely } from 'kysely'

export const search = {
  up: async (_db: Kysely<unknown>): Promise<void> => {},
}
