/** PLACEHOLDER while the screen is being built. */
export function HistoryScreen() {
  return <h1>HistoryScreen</h1>
}
