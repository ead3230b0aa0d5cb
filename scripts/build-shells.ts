import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { projectFolder } from '../electron/shell/locations.ts'

const MAIN = join(projectFolder, 'dist/main')
const FONTS = join(projectFolder, 'electron/backend/report/fonts')

/** One program as one file. What cannot be bundled stays outside: Electron itself, native code, and pdfmake with its fonts. */
function programConfig(entry: string, file: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'pdfmake', 'fontkit'] },
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

/** Builds the desktop shell's programs to dist/main: main, preload (CommonJS: it runs in the sandbox) and the report worker. */
export async function buildShells(): Promise<void> {
  await build(programConfig('electron/main.ts', 'main.js', 'es'))
  await build(programConfig('electron/preload.ts', 'preload.cjs', 'cjs'))
  await build(programConfig('electron/backend/report/report-worker.ts', 'report-worker.js', 'es'))
  cpSync(FONTS, join(MAIN, 'fonts'), { recursive: true })
}
