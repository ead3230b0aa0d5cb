import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Ports } from '../backend/ports.ts'
import { type TokenPort, tokenPatience } from '../backend/signature/token/token-port.ts'
import { tokenEnvironment } from './token-environment.ts'

const PROGRAM = fileURLToPath(new URL('../backend/signature/token/token-process.ts', import.meta.url))

/**
 * Tokens for the shells that run from the source tree: the token process is a child of Node. A path on the command line was
 * named by the person at it. A page in a browser is less sure to be ours, so there only the known libraries are loaded, unless
 * the shell was started for real cases.
 */
export function forkedTokens({ shell, allowedKinds }: Pick<Ports, 'shell' | 'allowedKinds'>): TokenPort {
  return {
    start: ({ message, exit }) => {
      const child = fork(PROGRAM, {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        execArgv: [],
        env: tokenEnvironment(process.env),
      })
      child.on('message', message)
      child.on('exit', exit)
      child.on('error', exit)
      return { send: (asked) => void child.send(asked as object), kill: () => void child.kill('SIGKILL') }
    },
    mayLoad: async () => shell !== 'loopback' || allowedKinds.includes('real'),
    patience: tokenPatience,
  }
}
