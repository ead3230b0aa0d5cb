/** PLACEHOLDER while the screen is being built. */
export function ReportScreen() {
  return <h1>ReportScreen</h1>
}
