/** The app's own scheme and origin. Never `file://`: files have no origin to hold anyone to (Electron security guide no. 18). */
export const SCHEME = 'app'
export const HOST = 'samsyn'
export const START_URL = `${SCHEME}://${HOST}/`

/** Whether an address is the app's own. Read as a browser reads it, never by its first letters. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
}

/** Whether an address is something that the page itself made: a picture, a report to save. */
export function isOwnBlob(address: string): boolean {
  return (
    URL.canParse(address) && new URL(address).protocol === 'blob:' && isOwnAddress(new URL(address).pathname)
  )
}

/** What happens when the page wants to go somewhere: only within the app (guide no. 13). */
export function decideNavigation(address: string): 'allow' | 'deny' {
  return isOwnAddress(address) ? 'allow' : 'deny'
}

/** The only places the app opens in the user's own browser: the law, and the licence of its data (guide no. 15). */
const EXTERNAL_HOSTS: ReadonlySet<string> = new Set([
  'lovdata.no',
  'data.norge.no',
  'www.helsedirektoratet.no',
  'www.regjeringen.no',
])

/** Whether a link may be opened outside the app. */
export function decideExternal(address: string): 'open' | 'deny' {
  if (address.includes('\0') || !URL.canParse(address)) return 'deny'
  const url = new URL(address)
  return url.protocol === 'https:' && url.port === '' && url.username === '' && EXTERNAL_HOSTS.has(url.host)
    ? 'open'
    : 'deny'
}
