import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const setup = createRequire(import.meta.url)('./setup.cjs') as { readonly findChromium: () => string }

/** Whether a window can be shown at all. */
export function hasDisplay(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}

/** Where to show a page: a display, and a Chromium. Null when one of them is missing. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const program = hasDisplay(environment) ? setup.findChromium() : ''
  return program && existsSync(program) ? program : null
}

/**
 * Opens a link as a window of its own, without tabs or address bar. Never throws: the link is printed too. `onFailure` is
 * called when the browser ends with an error, as Chromium does for the user root.
 */
export function openBrowser(
  program: string,
  url: string,
  profileFolder: string,
  onFailure: () => void,
): void {
  const child = spawn(
    program,
    [
      `--app=${url}`,
      `--user-data-dir=${profileFolder}`,
      '--no-first-run',
      '--disable-sync',
      '--disable-background-networking',
    ],
    { detached: true, stdio: 'ignore' },
  )
  child.on('error', onFailure)
  child.on('exit', (code) => {
    if (code) onFailure()
  })
  child.unref()
}
