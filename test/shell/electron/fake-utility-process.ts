import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { ForkOptions } from 'electron'

/** In the child: what Electron calls the port to the main process, over Node's own channel. */
const PARENT_PORT = `process.parentPort = {
  on: (name, listener) => process.on(name, (data) => listener({ data })),
  postMessage: (message) => process.send(message),
}`

/** A utility process as a test plays it: a child of Node that finds the port where Electron puts it. */
export function forkUtility(program: string, { env }: ForkOptions): EventEmitter {
  const child = fork(program, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(PARENT_PORT)}`],
    env: env as NodeJS.ProcessEnv,
  })
  const utility = Object.assign(new EventEmitter(), {
    postMessage: (message: object) => child.send(message),
    kill: () => child.kill(),
  })
  child.on('message', (message) => utility.emit('message', message))
  child.on('exit', (code) => utility.emit('exit', code))
  return utility
}
