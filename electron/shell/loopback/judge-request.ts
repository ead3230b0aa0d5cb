import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What the shell knows about itself when a request comes. */
export type Door = {
  readonly port: number
  /** The secret of this start, as hex. */
  readonly token: string
}

export type IncomingCall = {
  readonly method: string
  /** As sent, before any decoding. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** What to do with a request. A refusal says a status and nothing about why. */
export type Verdict =
  | {
      readonly action: 'refuse'
      readonly status: 400 | 401 | 403 | 404 | 405 | 415 | 421
      readonly guess?: true
    }
  /** The link that was printed: exchange its token for the cookie, and take it out of the address bar. */
  | { readonly action: 'admit' }
  | { readonly action: 'serve'; readonly path: string }
  | { readonly action: 'call' }

/** The path that all calls go under. */
export const CALL_PREFIX = '/rpc'
/** The link's parameter. */
export const TOKEN_PARAMETER = 'key'

/** Cookies on 127.0.0.1 are shared by all ports: the name keeps two shells apart. */
export function cookieName(port: number): string {
  return `samsyn_${port}`
}

/** The cookie of a person who has come in by the printed link. */
export function cookieHeader({ port, token }: Door): string {
  return `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`
}

/**
 * Decides about a request before anything is done. Another site, another name for this machine, another user or program
 * that found the port: none of them has all of exact host, exact origin and cookie.
 */
export function judgeRequest(call: IncomingCall, door: Door): Verdict {
  // A foreign name that resolves to 127.0.0.1 (DNS rebinding) still says its own name here.
  if (call.headers.host !== `127.0.0.1:${door.port}`) return { action: 'refuse', status: 421 }
  const [path = '', query = ''] = call.url.split('?', 2)
  if (!path.startsWith('/') || path.startsWith('//')) return { action: 'refuse', status: 400 }
  const isCall = path === CALL_PREFIX || path.startsWith(`${CALL_PREFIX}/`)
  return isCall ? judgeCall(call, door) : judgePage(call, path, query, door)
}

function judgeCall({ method, headers }: IncomingCall, door: Door): Verdict {
  if (method !== 'POST') return { action: 'refuse', status: 405 }
  if (headers.origin !== `http://127.0.0.1:${door.port}`) return { action: 'refuse', status: 403 }
  if (!fromOwnPage(headers)) return { action: 'refuse', status: 403 }
  if (!hasCookie(headers, door)) return { action: 'refuse', status: 401, guess: true }
  // What a form can send without asking (text/plain, urlencoded) is no call. Files travel as multipart.
  const type = headers['content-type'] ?? ''
  if (!/^(application\/json|multipart\/form-data)\b/.test(type)) return { action: 'refuse', status: 415 }
  return { action: 'call' }
}

function judgePage({ method, headers }: IncomingCall, path: string, query: string, door: Door): Verdict {
  if (method !== 'GET') return { action: 'refuse', status: 405 }
  const key = new URLSearchParams(query).get(TOKEN_PARAMETER)
  if (path === '/' && key !== null) {
    return sameSecret(key, door.token) ? { action: 'admit' } : { action: 'refuse', status: 401, guess: true }
  }
  if (!fromOwnPage(headers)) return { action: 'refuse', status: 403 }
  if (!hasCookie(headers, door)) return { action: 'refuse', status: 401 }
  return { action: 'serve', path }
}

/** Every current browser says where a request comes from; programs that are none say nothing, and need the cookie. */
function fromOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

function hasCookie(headers: IncomingHttpHeaders, door: Door): boolean {
  const wanted = cookieName(door.port)
  const values = (headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('=', 2))
  return values.some(([name, value]) => name === wanted && sameSecret(value ?? '', door.token))
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
