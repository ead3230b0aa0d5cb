import type { Kysely } from 'kysely'

export const report = {
  up: async (_db: Kysely<unknown>): Promise<void> => {},
}
