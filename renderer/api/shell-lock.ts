import { KEPT_MESSAGE, LOCK_MESSAGE, LOCKED_MESSAGE } from '../../shared/contract/shell-messages.ts'

/**
 * Has `saveAndLock` run when the desktop window asks: it is about to close, or the machine to sleep. The window is told
 * whether all was saved. Gives back how to stop that.
 */
export function onShellLock(saveAndLock: () => Promise<boolean>): () => void {
  function hear(event: MessageEvent): void {
    if (event.source !== window || event.data !== LOCK_MESSAGE) return
    void saveAndLock().then((saved) =>
      window.postMessage(saved ? LOCKED_MESSAGE : KEPT_MESSAGE, window.location.origin),
    )
  }
  window.addEventListener('message', hear)
  return () => window.removeEventListener('message', hear)
}
