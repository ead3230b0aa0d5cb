import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron/shell/locations.ts'

/**
 * The Electron program, or null where it was not downloaded. Looked for by file, never by `require('electron')`, which
 * would start a download.
 */
export function findElectron(
  folder: string = join(projectFolder, 'node_modules/electron'),
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const dist = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const program = join(dist, readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}
