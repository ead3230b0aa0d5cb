// The one file of this folder that runs in a page.
/// <reference lib="dom" />
import { contextBridge, ipcRenderer } from 'electron'
import {
  KEPT_MESSAGE,
  LOCK_MESSAGE,
  LOCKED_MESSAGE,
  PORT_MESSAGE,
} from '../shared/contract/shell-messages.ts'

// The whole bridge: the page is told which shell it runs in, may hand over one end of a channel, is asked to lock and says
// whether it did. Nothing else, ever: no function of Electron reaches the page, and no other message leaves it.
contextBridge.exposeInMainWorld('samsyn', { shell: 'desktop' })

ipcRenderer.on(LOCK_MESSAGE, () => window.postMessage(LOCK_MESSAGE, window.location.origin))

window.addEventListener('message', (event) => {
  if (event.source !== window) return
  if (event.data === PORT_MESSAGE && event.ports.length === 1) {
    ipcRenderer.postMessage(PORT_MESSAGE, null, [...event.ports])
  } else if (event.data === LOCKED_MESSAGE || event.data === KEPT_MESSAGE) {
    ipcRenderer.send(event.data)
  }
})
