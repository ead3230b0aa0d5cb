import type { Kysely } from 'kysely'

export const setting = {
  up: async (_db: Kysely<unknown>): Promise<void> => {},
}
