import { type Kysely, sql } from 'kysely'
import type { Migrations } from '../../electron/backend/db/migrate.ts'

/** The key of files that proofs make and throw away. */
export const PROOF_KEY = new Uint8Array(32).fill(7)

const STEPS = 12

/** Migrations that take long enough to be interrupted: each copies every row into a table of its own. */
export const heavyMigrations: Migrations = Object.fromEntries(
  Array.from({ length: STEPS }, (_, index) => [
    `9${String(index).padStart(3, '0')}-copy`,
    {
      up: async (db: Kysely<unknown>): Promise<void> => {
        await sql`create table ${sql.table(`copy${index}`)} (id integer primary key, text text not null)`.execute(
          db,
        )
        await sql`insert into ${sql.table(`copy${index}`)} select id, text from content`.execute(db)
      },
    },
  ]),
)
