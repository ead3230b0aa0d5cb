import { ORPCError } from '@orpc/server'
import type { ProfileInfo } from '../../../shared/contract/session.ts'
import type { BackendContext } from '../context.ts'
import {
  makePassphraseSlot,
  makeRecoverySlot,
  openWithPassphrase,
  openWithRecoverySecret,
} from './key-slots.ts'
import { type Keyfile, type KeySlot, writeKeyfile } from './keyfile.ts'
import { findProfile, openProfile } from './profile-keeper.ts'
import { parseRecoveryKey } from './recovery-key.ts'

/** Opens a profile. Refuses with WrongPassphrase, and with all that finding and opening refuse with. */
export async function unlockProfile(
  context: BackendContext,
  profileId: string,
  passphrase: string,
  cost: number,
): Promise<ProfileInfo> {
  const known = await findProfile(context, profileId)
  const { profile, slots } = known.keyfile
  const dataKey = await openWithPassphrase(slots, passphrase, profile)
  if (!dataKey) throw new ORPCError('WrongPassphrase')
  if (context.session.current()?.profile.id === profileId) {
    dataKey.fill(0)
    return profile
  }
  const renewed = await withRaisedCost(context, known.keyfile, dataKey, passphrase, cost)
  const opened = await openProfile(context, known, dataKey, false)
  if (renewed) await writeKeyfile(known.places.folder, renewed)
  return opened
}

/** The keyfile wrapped anew, when the floor for stretching has risen since this passphrase was set; else null. */
async function withRaisedCost(
  { ports }: BackendContext,
  keyfile: Keyfile,
  dataKey: Uint8Array,
  passphrase: string,
  cost: number,
): Promise<Keyfile | null> {
  const slot = keyfile.slots.find((slot) => slot.kind === 'passphrase')
  if (!slot || slot.kdf.N >= cost) return null
  const renewed = await makePassphraseSlot(dataKey, passphrase, keyfile.profile, { ...ports, cost })
  return replaceSlots(keyfile, 'passphrase', [renewed])
}

/** Sets a new passphrase for the open profile. Refuses with WrongPassphrase when the present one is not right. */
export async function rewrapPassphrase(
  context: BackendContext,
  { current, next }: { readonly current: string; readonly next: string },
  cost: number,
): Promise<void> {
  const { profile } = context.session.require()
  const { places, keyfile } = await findProfile(context, profile.id)
  const dataKey = await openWithPassphrase(keyfile.slots, current, keyfile.profile)
  if (!dataKey) throw new ORPCError('WrongPassphrase')
  const slot = await makePassphraseSlot(dataKey, next, keyfile.profile, { ...context.ports, cost })
  dataKey.fill(0)
  await writeKeyfile(places.folder, replaceSlots(keyfile, 'passphrase', [slot]))
}

/**
 * Opens with the recovery key, sets a new passphrase and makes a new recovery key. The old recovery key works until the new
 * one is confirmed, so nobody is locked out by closing the window. Refuses with WrongRecoveryKey.
 */
export async function recoverProfile(
  context: BackendContext,
  profileId: string,
  { recoveryKey, newPassphrase }: { readonly recoveryKey: string; readonly newPassphrase: string },
  cost: number,
): Promise<{ profile: ProfileInfo; recoveryKey: string }> {
  const { places, keyfile } = await findProfile(context, profileId)
  const { profile, slots } = keyfile
  const secret = parseRecoveryKey(recoveryKey)
  const opened = secret && openWithRecoverySecret(slots, secret, profile)
  if (!opened) throw new ORPCError('WrongRecoveryKey')
  const passphraseSlot = await makePassphraseSlot(opened.dataKey, newPassphrase, profile, {
    ...context.ports,
    cost,
  })
  const recovery = makeRecoverySlot(opened.dataKey, profile, context.ports)
  const renewed = replaceSlots(replaceSlots(keyfile, 'passphrase', [passphraseSlot]), 'recovery', [
    recovery.slot,
    opened.slot,
  ])
  // Opened first: if the file is in use or damaged, the keys stay as they are.
  await openProfile(context, { places, keyfile: renewed }, opened.dataKey, false)
  await writeKeyfile(places.folder, renewed)
  return { profile, recoveryKey: recovery.recoveryKey }
}

/** The person has typed the new recovery key back: older ones stop working. Refuses with WrongRecoveryKey. */
export async function confirmRecoverySlot(
  context: BackendContext,
  profileId: string,
  typed: string,
): Promise<ProfileInfo> {
  const { places, keyfile } = await findProfile(context, profileId)
  const secret = parseRecoveryKey(typed)
  const newest = keyfile.slots.filter((slot) => slot.kind === 'recovery').slice(0, 1)
  const opened = secret && openWithRecoverySecret(newest, secret, keyfile.profile)
  if (!opened) throw new ORPCError('WrongRecoveryKey')
  opened.dataKey.fill(0)
  await writeKeyfile(places.folder, replaceSlots(keyfile, 'recovery', [{ ...opened.slot, confirmed: true }]))
  return keyfile.profile
}

/** The keyfile with all slots of one kind replaced. Other kinds stay, also those this program does not use yet. */
function replaceSlots(keyfile: Keyfile, kind: KeySlot['kind'], slots: readonly KeySlot[]): Keyfile {
  return { ...keyfile, slots: [...slots, ...keyfile.slots.filter((slot) => slot.kind !== kind)] }
}
