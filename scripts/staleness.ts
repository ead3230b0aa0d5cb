import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron/shell/locations.ts'

/** True when something was changed since `built` was made, or it was not made. Sources are named from the project's root. */
export function isStale(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return true
  const made = statSync(built).mtimeMs
  return sources.some((name) => newest(join(projectFolder, name)) > made)
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
