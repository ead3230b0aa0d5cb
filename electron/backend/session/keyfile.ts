import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ProfileInfo } from '../../../shared/contract/session.ts'
import { canonicalJson, type Json } from '../../../shared/lib/canonical-json.ts'
import { writeFileDurably } from './durable-file.ts'
import { ScryptParameters } from './passphrase-key.ts'
import { HkdfParameters } from './recovery-key.ts'

/** The version this program writes. A file with a higher one is never touched. */
export const KEYFILE_VERSION = 1

const sealed = { nonce: z.base64(), sealed: z.base64() }
const PassphraseSlot = z.object({ kind: z.literal('passphrase'), kdf: ScryptParameters, ...sealed })
const RecoverySlot = z.object({
  kind: z.literal('recovery'),
  kdf: HkdfParameters,
  ...sealed,
  /** False until the person has typed the key back. An older recovery key stays valid until then. */
  confirmed: z.boolean(),
})
/** Place for the office's copy: the data key sealed to the office's public key, so that a leaver's cases can be read. */
const OfficeSlot = z.object({
  kind: z.literal('office'),
  recipient: z.string(),
  algorithm: z.string(),
  sealed: z.base64(),
})
/** Place for the machine's copy: an extra way in, sealed by the operating system's key store, never the only one. */
const DeviceSlot = z.object({
  kind: z.literal('device'),
  backend: z.string(),
  sealedSecret: z.string(),
  ...sealed,
})

export const KeySlot = z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot, OfficeSlot, DeviceSlot])
export type KeySlot = z.infer<typeof KeySlot>
export type PassphraseSlot = z.infer<typeof PassphraseSlot>
export type RecoverySlot = z.infer<typeof RecoverySlot>

/** Everything about a profile that is not encrypted: who it says it is, and its data key, wrapped once per way in. */
export const Keyfile = z.object({
  format: z.literal('samsyn-keyfile'),
  version: z.literal(KEYFILE_VERSION),
  profile: ProfileInfo,
  /** This installation within the profile: the device of the journal. */
  device: z.string(),
  slots: z.array(KeySlot).min(1),
})
export type Keyfile = z.infer<typeof Keyfile>

/** What reading a keyfile can come to. */
export type KeyfileReading =
  | { readonly state: 'ok'; readonly keyfile: Keyfile }
  | { readonly state: 'newer'; readonly profile: ProfileInfo | null }
  | { readonly state: 'damaged' }
  | { readonly state: 'missing' }

const Envelope = z.looseObject({ format: z.literal('samsyn-keyfile'), version: z.int().positive() })
const Checked = z.object({ keyfile: Envelope, checksum: z.string() })

/** Two copies: the keyfile is small, and without it everything is lost. */
const COPIES = ['keyfile.json', 'keyfile.copy.json'] as const

/** Reads a profile's keyfile; the second copy when the first is missing or damaged. Never writes. */
export async function readKeyfile(profileFolder: string): Promise<KeyfileReading> {
  const readings: KeyfileReading[] = []
  for (const name of COPIES) {
    const reading = interpretKeyfile(await readText(join(profileFolder, name)))
    if (reading.state === 'ok' || reading.state === 'newer') return reading
    readings.push(reading)
  }
  return readings.find((reading) => reading.state === 'damaged') ?? { state: 'missing' }
}

/** Writes both copies, the first one first: whenever the power goes, one whole copy is there. */
export async function writeKeyfile(profileFolder: string, keyfile: Keyfile): Promise<void> {
  const text = `${JSON.stringify({ keyfile, checksum: checksumOf(keyfile) }, null, 2)}\n`
  for (const name of COPIES) await writeFileDurably(join(profileFolder, name), text)
}

/** What a keyfile's text says; null is a file that is not there. A flipped bit shows in the checksum. */
export function interpretKeyfile(text: string | null): KeyfileReading {
  if (text === null) return { state: 'missing' }
  const checked = Checked.safeParse(parseJson(text))
  if (!checked.success) return { state: 'damaged' }
  const { keyfile, checksum } = checked.data
  if (checksum !== checksumOf(keyfile)) return { state: 'damaged' }
  if (keyfile.version > KEYFILE_VERSION) {
    return { state: 'newer', profile: ProfileInfo.safeParse(keyfile.profile).data ?? null }
  }
  const parsed = Keyfile.safeParse(keyfile)
  return parsed.success ? { state: 'ok', keyfile: parsed.data } : { state: 'damaged' }
}

function checksumOf(keyfile: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(keyfile as Json))
    .digest('hex')
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
