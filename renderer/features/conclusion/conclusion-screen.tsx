/** PLACEHOLDER while the screen is being built. */
export function ConclusionScreen() {
  return <h1>ConclusionScreen</h1>
}
