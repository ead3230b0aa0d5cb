/** PLACEHOLDER while the screen is being built. */
export function SourcesScreen() {
  return <h1>SourcesScreen</h1>
}
