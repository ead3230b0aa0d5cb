/** PLACEHOLDER while the screen is being built. */
export function VerifyScreen() {
  return <h1>VerifyScreen</h1>
}
