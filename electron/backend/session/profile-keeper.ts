import { ORPCError } from '@orpc/server'
import type { ProfileInfo, ProfileKind } from '../../../shared/contract/session.ts'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import type { BackendContext } from '../context.ts'
import { holdFile } from '../db/exclusive-file.ts'
import { openDatabase, type OpeningRefusal } from '../db/open.ts'
import { type Keyfile, readKeyfile } from './keyfile.ts'
import { type ProfilePlaces, profilePlaces } from './profile-folder.ts'
import { readSettings } from './settings.ts'

/** A profile's keyfile and where its things lie. */
export type KnownProfile = { readonly places: ProfilePlaces; readonly keyfile: Keyfile }

/** Finds a profile by id. Refuses with NotFound, Damaged, NewerVersion or KindNotAllowed. */
export async function findProfile({ ports }: BackendContext, profileId: string): Promise<KnownProfile> {
  const places = profilePlaces(ports.dataFolder, profileId)
  if (!places) throw new ORPCError('NotFound')
  const reading = await readKeyfile(places.folder)
  switch (reading.state) {
    case 'ok':
      // The id inside is what the keys are bound to; a renamed folder would open nothing.
      if (reading.keyfile.profile.id !== profileId) throw new ORPCError('Damaged')
      refuseKind(ports.allowedKinds, reading.keyfile.profile.kind)
      return { places, keyfile: reading.keyfile }
    case 'newer':
      throw new ORPCError('NewerVersion')
    case 'damaged':
      throw new ORPCError('Damaged')
    case 'missing':
      throw new ORPCError('NotFound')
    default:
      return assertNever(reading)
  }
}

/** Refuses with KindNotAllowed where this shell may not open such a profile. */
export function refuseKind(allowed: readonly ProfileKind[], kind: ProfileKind): void {
  if (!allowed.includes(kind)) throw new ORPCError('KindNotAllowed')
}

/**
 * The key came out of its wrapping whole: if the file does not know it, the file is what is wrong. And a profile whose
 * file is gone is a damaged profile, not one that never was.
 */
function openingRefusal({ type }: OpeningRefusal): Exclude<OpeningRefusal['type'], 'WrongKey' | 'NotFound'> {
  return type === 'WrongKey' || type === 'NotFound' ? 'Damaged' : type
}

/**
 * Opens a profile's database with its data key and makes it the open profile. The key is overwritten before this returns,
 * whatever happens: from here on only the database has it. Refuses with InUse, NewerVersion, Damaged, …
 */
export async function openProfile(
  { session }: BackendContext,
  { places, keyfile }: KnownProfile,
  dataKey: Uint8Array,
  create: boolean,
): Promise<ProfileInfo> {
  try {
    session.lock()
    const release = holdFile(places.lock)
    if (!release) throw new ORPCError('InUse')
    try {
      const opened = await openDatabase({ file: places.database, key: dataKey, create })
      if (!opened.ok) throw new ORPCError(openingRefusal(opened.error))
      const profile = { profile: keyfile.profile, device: keyfile.device, ...opened.value }
      const { autoLockMinutes } = readSettings(profile)
      session.open(profile, { autoLockMinutes, release })
    } catch (error) {
      release()
      throw error
    }
    return keyfile.profile
  } finally {
    dataKey.fill(0)
  }
}
