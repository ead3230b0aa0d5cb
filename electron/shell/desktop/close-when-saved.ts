import type { BaseWindow } from 'electron'
import type { LockAnswer } from './page-lock.ts'

type Closable = {
  on: (event: 'close', listener: (event: { preventDefault: () => void }) => void) => unknown
} & Pick<BaseWindow, 'destroy'>

/**
 * Closes the window, by its cross or by quitting, only when what is typed is saved. If it cannot be, `mayLose` asks the
 * person; no is the default.
 */
export function closeWhenSaved(
  window: Closable,
  lock: () => Promise<LockAnswer>,
  mayLose: () => Promise<boolean>,
): void {
  let asking = false
  async function close(): Promise<void> {
    if ((await lock()) === 'locked' || (await mayLose())) window.destroy()
  }
  window.on('close', (event) => {
    event.preventDefault()
    if (asking) return
    asking = true
    void close().finally(() => {
      asking = false
    })
  })
}
