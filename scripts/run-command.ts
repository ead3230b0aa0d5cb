import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '../electron/shell/locations.ts'

/** What Node has compiled is kept: every program that the tests start is the same one, and starts in half the time. */
const COMPILE_CACHE = join(projectFolder, '.cache', 'node')

export type CommandOutcome = { readonly ok: boolean; readonly output: string; readonly seconds: number }

/**
 * Runs a program of node_modules/.bin under this very Node, in the project's folder. Gives what it printed. `show` prints
 * it while it runs, too.
 */
export function runTool(
  tool: string,
  args: readonly string[],
  {
    environment = {},
    show = false,
  }: { readonly environment?: NodeJS.ProcessEnv; readonly show?: boolean } = {},
): Promise<CommandOutcome> {
  const started = performance.now()
  const child = spawn(tool, args, {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, ...environment },
  })
  let output = ''
  const take = (chunk: Buffer): void => {
    output += chunk.toString()
    if (show) process.stdout.write(chunk)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  return new Promise((resolve) => {
    const end = (ok: boolean): void => resolve({ ok, output, seconds: (performance.now() - started) / 1_000 })
    child.on('error', (error) => {
      output += String(error)
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}
