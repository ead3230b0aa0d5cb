import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProfileInfo } from '../../../shared/contract/session.ts'
import { errorCode } from '../db/refusals.ts'
import { type KeyfileReading, readKeyfile } from './keyfile.ts'

/** Where a profile's things lie. */
export type ProfilePlaces = { readonly folder: string; readonly database: string; readonly lock: string }

/** Ids name folders: only what `createId` gives can be one, so no id leads out of the data folder. */
const PROFILE_ID = /^[0-9a-z][0-9a-z-]{0,63}$/i

/** The places of a profile, or null when the id is not one. */
export function profilePlaces(dataFolder: string, profileId: string): ProfilePlaces | null {
  if (!PROFILE_ID.test(profileId)) return null
  const folder = join(dataFolder, profileId)
  return { folder, database: join(folder, 'profile.db'), lock: join(folder, 'in-use') }
}

/**
 * Every profile in the data folder, oldest first. One whose keyfile cannot be read is listed under its id: a person must
 * see that it is there, and is told what is wrong when opening it.
 */
export async function listProfiles(dataFolder: string): Promise<ProfileInfo[]> {
  const profiles: ProfileInfo[] = []
  for (const name of await folderNames(dataFolder)) {
    const places = profilePlaces(dataFolder, name)
    if (!places) continue
    const profile = await describe(name, places, await readKeyfile(places.folder))
    if (profile) profiles.push(profile)
  }
  return profiles.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
}

async function describe(
  id: string,
  { folder }: ProfilePlaces,
  reading: KeyfileReading,
): Promise<ProfileInfo | null> {
  if (reading.state === 'ok') return reading.keyfile.profile
  if (reading.state === 'missing') return null
  if (reading.state === 'newer' && reading.profile) return reading.profile
  const { mtime } = await stat(folder)
  return { id, kind: 'real', name: id, authority: '', sectors: [], createdAt: mtime.toISOString() }
}

async function folderNames(dataFolder: string): Promise<string[]> {
  try {
    const entries = await readdir(dataFolder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
