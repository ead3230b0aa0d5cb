/** PLACEHOLDER while the screen is being built. */
export function CommonPartScreen() {
  return <h1>CommonPartScreen</h1>
}
