/** PLACEHOLDER while the screen is being built. */
export function HelpScreen() {
  return <h1>HelpScreen</h1>
}
