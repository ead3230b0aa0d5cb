import type { IpcMain, IpcMainEvent, WebContents } from 'electron'
import { KEPT_MESSAGE, LOCK_MESSAGE, LOCKED_MESSAGE } from '../../../shared/contract/shell-messages.ts'
import { isOwnSender } from './calls.ts'

/** `locked`: all is saved. `kept`: something could not be saved. `silent`: the page did not answer in time. */
export type LockAnswer = 'locked' | 'kept' | 'silent'

/** A lid that shuts leaves about this long, in milliseconds. A save takes a few. */
export const PATIENCE = 2_000

type Page = Pick<WebContents, 'send' | 'isDestroyed'>

/** Asks the page to save what is typed and to lock. Asked again while it waits, it is the same question. */
export function createPageLock(
  ipcMain: Pick<IpcMain, 'on' | 'off'>,
  contents: Page,
): () => Promise<LockAnswer> {
  let asking: Promise<LockAnswer> | null = null
  return () => {
    asking ??= ask(ipcMain, contents).finally(() => {
      asking = null
    })
    return asking
  }
}

function ask(ipcMain: Pick<IpcMain, 'on' | 'off'>, contents: Page): Promise<LockAnswer> {
  if (contents.isDestroyed()) return Promise.resolve('silent')
  return new Promise((resolve) => {
    const hear = (answer: LockAnswer) => (event: IpcMainEvent) => {
      if (isOwnSender(event)) settle(answer)
    }
    const [onLocked, onKept] = [hear('locked'), hear('kept')]
    const timer = setTimeout(() => settle('silent'), PATIENCE)
    function settle(answer: LockAnswer): void {
      clearTimeout(timer)
      ipcMain.off(LOCKED_MESSAGE, onLocked)
      ipcMain.off(KEPT_MESSAGE, onKept)
      resolve(answer)
    }
    ipcMain.on(LOCKED_MESSAGE, onLocked)
    ipcMain.on(KEPT_MESSAGE, onKept)
    contents.send(LOCK_MESSAGE)
  })
}
