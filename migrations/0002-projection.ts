import type { Kysely } from 'kysely'

export const projection = {
  up: async (_db: Kysely<unknown>): Promise<void> => {},
}
