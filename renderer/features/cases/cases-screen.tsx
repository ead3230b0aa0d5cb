/** PLACEHOLDER while the screen is being built. */
export function CasesScreen() {
  return <h1>CasesScreen</h1>
}
