// The one file of this folder that runs in a page.
/// <reference lib="dom" />
import { contextBridge, ipcRenderer } from 'electron'

// The whole bridge: the page is told which shell it runs in, and may hand over one end of a channel. Nothing else, ever.
const PORT_MESSAGE = 'samsyn:port'

contextBridge.exposeInMainWorld('samsyn', { shell: 'desktop' })
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== PORT_MESSAGE || event.ports.length !== 1) return
  ipcRenderer.postMessage(PORT_MESSAGE, null, [...event.ports])
})
