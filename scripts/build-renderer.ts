import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, rendererFolder } from '../electron/shell/locations.ts'

/** What the built renderer is made from. */
const SOURCES = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json']

/** Builds the screens to dist/renderer. Vite is loaded only when there is something to build. */
export async function buildRenderer(): Promise<void> {
  const { build } = await import('vite')
  await build({
    root: join(projectFolder, 'renderer'),
    configFile: join(projectFolder, 'vite.config.ts'),
    logLevel: 'warn',
  })
}

/** True when a source is newer than the built page, or there is none. */
export function rendererIsStale(): boolean {
  const page = join(rendererFolder, 'index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  return SOURCES.some((name) => newest(join(projectFolder, name)) > built)
}

function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  let latest = stats.mtimeMs
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return latest
}
