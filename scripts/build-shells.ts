import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { projectFolder } from '../electron/shell/locations.ts'
import { isStale } from './staleness.ts'

const MAIN = join(projectFolder, 'dist/main')
/** What the built programs are made from. */
const SOURCES = ['electron', 'shared', 'migrations', 'scripts/build-shells.ts', 'package-lock.json']
const FONTS = join(projectFolder, 'electron/backend/report/fonts')

/** One program as one file. What cannot be bundled stays outside: Electron itself, native code, and pdfmake with its fonts. */
function programConfig(entry: string, file: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'koffi', 'pdfmake', 'fontkit'] },
    build: {
      ssr: join(projectFolder, entry),
      outDir: MAIN,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: { output: { format, entryFileNames: file, codeSplitting: false } },
    },
  }
}

/** The programs: main, preload (CommonJS: it runs in the sandbox), the report worker and the token process. The last one made is the newest. */
const PROGRAMS = [
  ['electron/preload.ts', 'preload.cjs', 'cjs'],
  ['electron/backend/report/report-worker.ts', 'report-worker.js', 'es'],
  ['electron/backend/signature/token/token-process.ts', 'token-process.js', 'es'],
  ['electron/main.ts', 'main.js', 'es'],
] as const

/** Builds the desktop shell's programs to dist/main. */
export async function buildShells(): Promise<void> {
  const { build } = await import('vite')
  rmSync(MAIN, { recursive: true, force: true })
  cpSync(FONTS, join(MAIN, 'fonts'), { recursive: true })
  for (const [entry, file, format] of PROGRAMS) await build(programConfig(entry, file, format))
}

/** True when a source is newer than the built programs, or there are none. */
export function shellsAreStale(): boolean {
  return isStale(join(MAIN, 'main.js'), SOURCES)
}
