import { spawn } from 'node:child_process'
import { build } from 'vite'

export type WriterRun = {
  readonly program: string
  readonly folder: string
  readonly inspectionId: string
  readonly round: number
  readonly way: 'app' | 'ackFirst' | 'lazy'
  /** Milliseconds from the first saving to the end. */
  readonly killAfter: number
  readonly environment?: Readonly<Record<string, string>>
}

/** Bundles the writer once, so that a thousand of them start fast. Gives the program's file. */
export async function bundleWriter(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: new URL('../..', import.meta.url).pathname,
    ssr: { noExternal: true, external: ['better-sqlite3', 'pdfmake', 'fontkit'] },
    build: {
      ssr: new URL('./writer-child.ts', import.meta.url).pathname,
      outDir: new URL('../../node_modules/.cache/proofs', import.meta.url).pathname,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'writer.mjs', codeSplitting: false } },
    },
  })
  return new URL('../../node_modules/.cache/proofs/writer.mjs', import.meta.url).pathname
}

/** Runs a writer and kills it without warning. Gives the numbers it said were saved. */
export function runAndKill(run: WriterRun): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [run.program, run.folder, run.inspectionId, String(run.round), run.way],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, ...run.environment },
      },
    )
    let output = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), run.killAfter)
      output += text
    })
    child.once('error', reject)
    child.once('close', (code) => {
      // A writer never ends by itself: that is a fault of the proof, not a result.
      if (code !== null) reject(new Error(`The writer ended by itself with code ${code}`))
      else resolve(acknowledged(output))
    })
  })
}

function acknowledged(output: string): number[] {
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('ack '))
    .map((line) => Number(line.split(' ')[2]))
}
