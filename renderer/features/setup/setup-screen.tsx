/** PLACEHOLDER while the screen is being built. */
export function SetupScreen() {
  return <h1>SetupScreen</h1>
}
