/** Tables made by migration 0007-setting. */
export type SettingTables = {}
