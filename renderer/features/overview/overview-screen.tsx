/** PLACEHOLDER while the screen is being built. */
export function OverviewScreen() {
  return <h1>OverviewScreen</h1>
}
