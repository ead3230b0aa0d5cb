import type { BrowserWindowConstructorOptions } from 'electron'

/** The one kind of window the app has. Every switch that matters is set in words (Electron security guide nos. 2–12). */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1_366,
    height: 768,
    minWidth: 480,
    minHeight: 480,
    title: 'Samsyn',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      // In memory only: no cache, cookies or storage on disk.
      partition: 'samsyn',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      // Chromium would fetch dictionaries from outside.
      spellcheck: false,
      devTools: false,
    },
  }
}
