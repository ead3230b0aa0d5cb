import { timingSafeEqual } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { ProfileInfo } from '../../../shared/contract/session.ts'
import type { BackendContext } from '../context.ts'
import { makePrivateFolder } from './durable-file.ts'
import { makePassphraseSlot, makeRecoverySlot } from './key-slots.ts'
import { type Keyfile, KEYFILE_VERSION, writeKeyfile } from './keyfile.ts'
import { profilePlaces } from './profile-folder.ts'
import { openProfile, refuseKind } from './profile-keeper.ts'
import { parseRecoveryKey } from './recovery-key.ts'

/** A profile that waits for its recovery key to be confirmed. It is in memory only: abandoned, it leaves no trace. */
export type PendingProfile = {
  readonly keyfile: Keyfile
  readonly dataKey: Uint8Array
  readonly recoveryKey: string
}

type NewProfile = Omit<ProfileInfo, 'id' | 'createdAt'>

/** Makes a profile's keys. Nothing is on disk until `confirmNewProfile`. Refuses with KindNotAllowed. */
export async function prepareProfile(
  { ports }: BackendContext,
  wanted: NewProfile,
  passphrase: string,
  cost: number,
): Promise<PendingProfile> {
  refuseKind(ports.allowedKinds, wanted.kind)
  // A full or write-protected disk is told now, before somebody writes a recovery key down.
  await makePrivateFolder(ports.dataFolder)
  const profile: ProfileInfo = { id: ports.createId(), ...wanted, createdAt: ports.clock().toISOString() }
  const dataKey = ports.randomBytes(32)
  const passphraseSlot = await makePassphraseSlot(dataKey, passphrase, profile, { ...ports, cost })
  const { slot, recoveryKey } = makeRecoverySlot(dataKey, profile, ports)
  const keyfile: Keyfile = {
    format: 'samsyn-keyfile',
    version: KEYFILE_VERSION,
    profile,
    device: ports.createId(),
    slots: [passphraseSlot, slot],
  }
  return { keyfile, dataKey, recoveryKey }
}

/** The person has typed the recovery key back: the profile comes into being and is open. Refuses with WrongRecoveryKey. */
export async function confirmNewProfile(
  context: BackendContext,
  pending: PendingProfile,
  typed: string,
): Promise<ProfileInfo> {
  if (!sameRecoveryKey(typed, pending.recoveryKey)) throw new ORPCError('WrongRecoveryKey')
  const places = profilePlaces(context.ports.dataFolder, pending.keyfile.profile.id)
  if (!places) throw new Error('An id that cannot name a folder')
  const keyfile = {
    ...pending.keyfile,
    slots: pending.keyfile.slots.map((slot) =>
      slot.kind === 'recovery' ? { ...slot, confirmed: true } : slot,
    ),
  }
  await makePrivateFolder(places.folder)
  // The database first: a keyfile is the sign that a profile is complete.
  const profile = await openProfile(context, { places, keyfile }, Uint8Array.from(pending.dataKey), true)
  try {
    await writeKeyfile(places.folder, keyfile)
  } catch (error) {
    context.session.lock()
    throw error
  }
  pending.dataKey.fill(0)
  return profile
}

function sameRecoveryKey(typed: string, shown: string): boolean {
  const [a, b] = [parseRecoveryKey(typed), parseRecoveryKey(shown)]
  return a !== null && b !== null && timingSafeEqual(a, b)
}
