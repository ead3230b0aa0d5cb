import type { App, Shell } from 'electron'
import { decideExternal, decideNavigation } from './origin.ts'

/** Holds every page to the app: it goes nowhere else, opens no windows, and embeds nothing (guide nos. 11–15). */
export function guardContents(app: App, shell: Shell): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { readonly url: string; preventDefault: () => void }) => {
      if (decideNavigation(event.url) === 'deny') event.preventDefault()
    }
    contents.on('will-navigate', refuse)
    contents.on('will-redirect', refuse)
    contents.on('will-frame-navigate', refuse)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (decideExternal(url) === 'open') void shell.openExternal(url)
      return { action: 'deny' }
    })
  })
}
