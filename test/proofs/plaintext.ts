import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CANARIES } from './canaries.ts'
import type { Proof } from './proof.ts'
import { withScratchFolder } from './scratch-folder.ts'

/**
 * No child's word in clear text on disk: a whole session types canaries into notes, facts, file names and photos, searches,
 * renders, undoes, locks; meanwhile and afterwards everything it wrote is searched: profile, temporary folder, log, and files
 * that are deleted but still open. Where `strace` is installed, every byte handed to the disk is searched too.
 * Sabotage: temporary data go to files, and the log tells what was written.
 */
export const provePlaintext: Proof = ({ n, sabotage }) =>
  withScratchFolder(async (folder) => {
    let hits = 0
    let filesSearched = 0
    let bytesTraced = 0
    for (let run = 0; run < n; run += 1) {
      const places = {
        data: join(folder, `data-${run}`),
        temp: join(folder, `temp-${run}`),
        trace: join(folder, `trace-${run}`),
      }
      mkdirSync(places.temp)
      const inside = await runSession(places, sabotage)
      const after = searchFolder(folder, places.trace)
      const traced = searchTrace(places.trace)
      hits += inside + after.hits + traced.hits
      filesSearched += after.files
      bytesTraced += traced.bytes
    }
    return {
      held: hits === 0 && filesSearched > 0,
      n,
      hits,
      filesSearched,
      traced: bytesTraced > 0,
      bytesTraced,
    }
  })

type Places = { readonly data: string; readonly temp: string; readonly trace: string }

/** Gives the number of canaries that the session itself found in its open, deleted files. */
function runSession(places: Places, sabotage: boolean): Promise<number> {
  const child = new URL('./plaintext-child.ts', import.meta.url).pathname
  const program = [process.execPath, child, places.data, sabotage ? 'sabotage' : 'app']
  const traced = hasStrace()
    ? [
        'strace',
        '-f',
        '-qq',
        '-e',
        'trace=write,pwrite64,writev,pwritev',
        '-s',
        '65536',
        '-o',
        places.trace,
        ...program,
      ]
    : program
  return new Promise((resolve, reject) => {
    const session = spawn(traced[0] as string, traced.slice(1), {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: places.temp, SQLITE_TMPDIR: places.temp, HOME: places.temp },
    })
    let output = ''
    session.stdout.setEncoding('utf8')
    session.stdout.on('data', (text: string) => (output += text))
    session.once('error', reject)
    session.once('close', (code) => {
      const found = /^found (\d+)$/mu.exec(output)
      if (code !== 0 || !found) reject(new Error(`The session ended with code ${code}`))
      else resolve(Number(found[1]))
    })
  })
}

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

/** Counts canaries in every file below a folder, but the trace itself. */
function searchFolder(folder: string, trace: string): { hits: number; files: number } {
  let hits = 0
  let files = 0
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry)
    if (path === trace || !statSync(path).isFile()) continue
    files += 1
    hits +=
      countCanaries(entry.includes('writer.mjs') ? Buffer.alloc(0) : readFileSync(path)) +
      countCanaries(Buffer.from(entry))
  }
  return { hits, files }
}

/** Counts canaries in a trace of system calls: strace prints text outside ASCII as octal, so canaries are ASCII. */
function searchTrace(trace: string): { hits: number; bytes: number } {
  try {
    const bytes = readFileSync(trace)
    return { hits: countCanaries(bytes), bytes: bytes.length }
  } catch {
    return { hits: 0, bytes: 0 }
  }
}

/** Counts canaries in bytes, as UTF-8 and as UTF-16. */
export function countCanaries(bytes: Buffer): number {
  return CANARIES.filter((canary) => bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le')))
    .length
}
