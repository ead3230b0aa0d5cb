import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const setup = createRequire(import.meta.url)('./setup.cjs') as { readonly findChromium: () => string }

/** Where to show a page: a display, and a Chromium. Null when one of them is missing. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const display = process.platform !== 'linux' || environment['DISPLAY'] || environment['WAYLAND_DISPLAY']
  const program = display ? setup.findChromium() : ''
  return program && existsSync(program) ? program : null
}

/** Opens a link as a window of its own, without tabs or address bar. Never throws: the link is printed too. */
export function openBrowser(program: string, url: string, profileFolder: string): void {
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
  child.on('error', () => {})
  child.unref()
}
