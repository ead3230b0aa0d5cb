import type { Kysely } from 'kysely'

export const attachment = {
  up: async (_db: Kysely<unknown>): Promise<void> => {},
}
