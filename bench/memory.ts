import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MILLISECONDS = 10

/**
 * The most memory a program and all it starts hold at once, in MiB: proportional set size, so that what processes share
 * counts once. Read from Linux's /proc; throws elsewhere, and when the program fails.
 */
export async function peakMemory(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: 'ignore' })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('exit', resolve)
    child.on('error', reject)
  })
  let peak = 0
  const timer = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, memoryOfTree(child.pid))
  }, EVERY_MILLISECONDS)
  try {
    const code = await ended
    if (code !== 0) throw new Error(`${program} ended with ${code}`)
  } finally {
    clearInterval(timer)
  }
  return peak / 1024
}

function memoryOfTree(root: number): number {
  const children = childrenByParent()
  const waiting = [root]
  let kibibytes = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    kibibytes += memoryOf(next)
    waiting.push(...(children.get(next) ?? []))
  }
  return kibibytes
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    const parent = Number(/\) . (\d+)/u.exec(readOrEmpty(`/proc/${name}/stat`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

function memoryOf(id: number): number {
  return Number(/^Pss:\s+(\d+)/mu.exec(readOrEmpty(`/proc/${id}/smaps_rollup`))?.[1] ?? 0)
}

/** A process may end between being listed and being read. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
