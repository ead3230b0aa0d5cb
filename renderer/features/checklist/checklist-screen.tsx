/** PLACEHOLDER while the screen is being built. */
export function ChecklistScreen() {
  return <h1>ChecklistScreen</h1>
}
