import { defaultSettings, Settings } from '../../../shared/contract/session.ts'
import { prepared } from '../db/prepared.ts'
import type { OpenProfile } from '../open-profile.ts'

const NAME = 'app'
const TOKEN_LIBRARY = 'tokenLibrary'

/** The open profile's settings. What is missing or no longer understood falls back to the default, one by one. */
export function readSettings({ connection }: Pick<OpenProfile, 'connection'>): Settings {
  const row = prepared<{ value: string }>(connection, 'select value from setting where name = ?').get(NAME)
  const stored: unknown = row ? JSON.parse(row.value) : {}
  const values = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  let settings = defaultSettings
  for (const [name, value] of values) {
    settings = Settings.safeParse({ ...settings, [name]: value }).data ?? settings
  }
  return settings
}

/** Keeps the settings with the profile. */
export function writeSettings({ connection }: Pick<OpenProfile, 'connection'>, settings: Settings): void {
  write(connection, NAME, JSON.stringify(settings))
}

/** The path of the PKCS#11 library that was last used; null when none was. */
export function readTokenLibrary({ connection }: Pick<OpenProfile, 'connection'>): string | null {
  const query = 'select value from setting where name = ?'
  return prepared<{ value: string }>(connection, query).get(TOKEN_LIBRARY)?.value ?? null
}

/** Keeps the path of a library that was used. Not among the settings a screen may write: a path here was chosen by use. */
export function writeTokenLibrary({ connection }: Pick<OpenProfile, 'connection'>, path: string): void {
  write(connection, TOKEN_LIBRARY, path)
}

function write(connection: OpenProfile['connection'], name: string, value: string): void {
  prepared(
    connection,
    'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  ).run(name, value)
}
