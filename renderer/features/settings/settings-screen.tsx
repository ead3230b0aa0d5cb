/** PLACEHOLDER while the screen is being built. */
export function SettingsScreen() {
  return <h1>SettingsScreen</h1>
}
