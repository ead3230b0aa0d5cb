import type { Session } from 'electron'

/** The only permission a page gets: to copy text (a recovery key, a fingerprint). Reading the clipboard is pasting. */
export function decidePermission(name: string): boolean {
  return name === 'clipboard-sanitized-write'
}

/** Refuses everything else, on every road there is (guide no. 5; the default is to allow). */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, name, answer) => answer(decidePermission(name)))
  session.setPermissionCheckHandler((_contents, name) => decidePermission(name))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}
