import { ORPCError } from '@orpc/server'
import type BetterSqlite3 from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { ProfileInfo } from '../../shared/contract/session.ts'
import type { Database } from './db/schema.ts'

/** An unlocked profile: its database and who is working in it. */
export type OpenProfile = {
  readonly profile: ProfileInfo
  /** This installation's id within the profile: the device of the journal. */
  readonly device: string
  readonly db: Kysely<Database>
  /** The same connection, for what Kysely does not cover (pragmas, prepared statements on the hot path). */
  readonly connection: BetterSqlite3.Database
}

/** Holds the open profile, if any. Handlers ask it each time: a profile may have locked itself in between. */
export type Session = {
  readonly current: () => OpenProfile | null
  /** The open profile. Refuses with `Locked` when there is none. */
  readonly require: () => OpenProfile
}

/** The refusal every handler gives when no profile is open. */
export function locked(): ORPCError<'Locked', unknown> {
  return new ORPCError('Locked')
}
