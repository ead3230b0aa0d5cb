import type { Session } from 'electron'
import { type BuiltFile, readBuiltFiles } from '../built-files.ts'
import { securityHeaders } from '../content-security-policy.ts'
import { isOwnAddress, isOwnBlob, SCHEME } from './origin.ts'

/** What the app's own scheme may do: be a secure origin with fetch, and nothing beyond (no CSP bypass, no CORS). */
export const schemePrivileges = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

/** Answers a request from the map of built files. Anything that is not in it does not exist. */
export function answerFromFiles(
  files: ReadonlyMap<string, BuiltFile>,
  method: string,
  address: string,
): Response {
  if (method !== 'GET' || !isOwnAddress(address))
    return new Response(null, { status: 404, headers: securityHeaders })
  const file = files.get(new URL(address).pathname)
  if (!file) return new Response(null, { status: 404, headers: securityHeaders })
  return new Response(file.bytes, { headers: { ...securityHeaders, 'Content-Type': file.type } })
}

/** Serves the app from memory, and shuts every other way out: the app calls nobody. */
export function serveOwnFiles(session: Session, folder: string): void {
  const files = readBuiltFiles(folder)
  session.protocol.handle(SCHEME, (request) => answerFromFiles(files, request.method, request.url))
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
}

/** Own files, and what the page itself made (a picture, a report to save). */
export function mayLoad(address: string): boolean {
  return isOwnAddress(address) || isOwnBlob(address) || address.startsWith('data:image/')
}
