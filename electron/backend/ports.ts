import type { ProfileKind } from '../../shared/contract/session.ts'
import type { Network } from './network.ts'
import type { TokenPort } from './signature/token/token-port.ts'

/** Everything the backend needs that cannot be repeated: time, chance, places, other machines. Handed in by the shell or by a test. */
export type Ports = {
  /** Now. */
  readonly clock: () => Date
  /** A new id, in time order (UUIDv7). */
  readonly createId: () => string
  /** Random bytes for keys. */
  readonly randomBytes: (length: number) => Uint8Array
  /** Folder that holds the profiles. Made if it is missing. */
  readonly dataFolder: string
  /** Where an archive folder goes; null when a person thought better of it. Left out: a folder beside the profiles. */
  readonly archivePlace?: () => Promise<ArchivePlace | null>
  readonly shell: 'desktop' | 'loopback' | 'commandLine'
  /** Kinds of profile this shell may make and open. The loopback shell: training only, unless told otherwise. */
  readonly allowedKinds: readonly ProfileKind[]
  /** Passphrase of the sample profile, offered on the unlock screen when the app runs on sample data. */
  readonly samplePassphrase: string | null
  /** Where the report worker's program lies. */
  readonly reportWorker: URL
  /** Folder with the fonts that reports are set in. */
  readonly fontFolder: string
  /** Reaches other machines, for time stamps and revocation lists that a person asked for. */
  readonly network: Network
  /** Smart cards and tokens: how their libraries are run, and whether one may be. */
  readonly token: TokenPort
  /** Writes one line of the log. Only names and numbers: never text a person wrote. */
  readonly log: (entry: LogEntry) => void
}

/** A new folder in one that a person chose, or exactly this folder. */
export type ArchivePlace = { readonly inside: string } | { readonly exactly: string }

export type LogEntry = {
  readonly event: string
  readonly incident?: string
  readonly code?: string
  readonly milliseconds?: number
}
