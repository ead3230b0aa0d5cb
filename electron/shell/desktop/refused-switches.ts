/** Switches by which somebody could look into the page, or take its walls down. */
const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'js-flags',
  'load-extension',
] as const

/** The switches that an installed app does not start with. Under development they are needed, by the tests too. */
export function refusedSwitches(isInstalled: boolean, has: (name: string) => boolean): readonly string[] {
  return isInstalled ? REFUSED_SWITCHES.filter(has) : []
}
