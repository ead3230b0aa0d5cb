import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** By this Electron's fuses are found in its program file; then come version, number and state of each. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * Makes a folder that a packager takes for an unpacked Electron: a program that is nothing but fuses, set the way Electron
 * comes (mostly the unsafe way round), and the files that it looks for.
 */
export function makeFakeDist(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const wire = Buffer.from('101000011', 'ascii')
  const program = Buffer.concat([
    Buffer.from('a stand-in for a program\0'),
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, wire.length]),
    wire,
    Buffer.from('\0its end'),
  ])
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/nb.pak',
    'locales/en-US.pak',
    'locales/de.pak',
  ])
    writeFileSync(join(folder, name), name)
}
