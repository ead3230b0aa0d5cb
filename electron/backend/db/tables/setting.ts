/** Tables made by migration 0007-setting. */
export type SettingTables = {
  /** What a person has chosen about the app, kept with the profile. `value` is JSON. */
  readonly setting: { readonly name: string; readonly value: string }
}
