import { defaultSettings, Settings } from '../../../shared/contract/session.ts'
import type { OpenProfile } from '../open-profile.ts'

const NAME = 'app'

/** The open profile's settings. What is missing or no longer understood falls back to the default, one by one. */
export async function readSettings({ db }: OpenProfile): Promise<Settings> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  const stored: unknown = row ? JSON.parse(row.value) : {}
  const values = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  let settings = defaultSettings
  for (const [name, value] of values) {
    settings = Settings.safeParse({ ...settings, [name]: value }).data ?? settings
  }
  return settings
}

/** Keeps the settings with the profile. */
export async function writeSettings({ db }: OpenProfile, settings: Settings): Promise<void> {
  const value = JSON.stringify(settings)
  await db
    .insertInto('setting')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
