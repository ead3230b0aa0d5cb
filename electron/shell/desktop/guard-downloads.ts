import { join } from 'node:path'
import type { DownloadItem, Session } from 'electron'
import { isOwnBlob } from './origin.ts'

/** What the page may save: what it made itself, such as a report. Nothing is fetched from anywhere. */
export function decideDownload(address: string): 'ask' | 'cancel' {
  return isOwnBlob(address) ? 'ask' : 'cancel'
}

/** Letters that some file system refuses or reads as a folder, and those that hide what a name is. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu
/** Names that Windows takes for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu
const LONGEST = 150

/** A name that can be a file's on every machine, as near to the wanted one as can be. Never a path. */
export function safeFileName(wanted: string): string {
  const name = wanted
    .normalize('NFC')
    .replaceAll(REFUSED, '-')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .replace(DEVICE, '$1-')
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : ''
  return `${name.slice(0, name.length - ending.length).slice(0, LONGEST)}${ending}` || 'samsyn'
}

/** Has every file saved where a person says, and only what the app made (security guide; never a silent download). */
export function guardDownloads(session: Session, folder: string): void {
  session.on('will-download', (event, item: DownloadItem) => {
    if (decideDownload(item.getURL()) === 'cancel') event.preventDefault()
    else item.setSaveDialogOptions({ defaultPath: join(folder, safeFileName(item.getFilename())) })
  })
}
