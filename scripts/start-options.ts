import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** How `npm start` was asked to start. */
export type StartOptions = {
  /** Null: the sample data. */
  readonly dataFolder: string | null
  /** 0: the system chooses. */
  readonly port: number
  readonly allowReal: boolean
  readonly shell: 'desktop' | 'loopback' | null
  readonly open: boolean
}

export const USAGE =
  'npm start -- [--data FOLDER] [--port NUMBER] [--allow-real] [--shell desktop|loopback] [--no-open]'

/** Reads the command line; a sentence when it cannot be followed. */
export function readStartOptions(args: readonly string[]): StartOptions | { readonly wrong: string } {
  const values = parse(args)
  if (typeof values === 'string') return { wrong: `${values}\n${USAGE}` }
  const { data, shell } = values
  const port = Number(values.port)
  if (!/^\d+$/u.test(values.port) || port > 65_535)
    return { wrong: `--port is a number from 0 to 65535, not «${values.port}».` }
  if (shell !== undefined && shell !== 'desktop' && shell !== 'loopback')
    return { wrong: `--shell is desktop or loopback, not «${shell}».` }
  return {
    dataFolder: data === undefined ? null : resolve(data),
    port,
    allowReal: values['allow-real'],
    shell: shell ?? null,
    open: !values['no-open'],
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'allow-real': { type: 'boolean', default: false },
        shell: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What the machine has. */
export type Machine = { readonly electron: string | null; readonly display: boolean }

/** Which shell to start, and what to say when it is not the one a person would expect. */
export function chooseShell(
  wanted: StartOptions['shell'],
  { electron, display }: Machine,
): { readonly shell: 'desktop' | 'loopback'; readonly remark: string | null } {
  if (wanted === 'loopback') return { shell: 'loopback', remark: null }
  if (electron === null) {
    const remark = 'There is no Electron program under node_modules/electron: showing the app in a browser.'
    return { shell: 'loopback', remark: wanted === 'desktop' ? remark : null }
  }
  if (!display)
    return { shell: 'loopback', remark: 'There is no display for a window: serving the app to a browser.' }
  return { shell: 'desktop', remark: null }
}

/** Why the app could not start, as a sentence; null for what is a bug and should be shown as one. */
export function startFailure(error: unknown, port: number): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Choose another with --port, or leave --port out.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `No permission: ${error instanceof Error ? error.message : code}. Choose another folder with --data, or a port above 1023.`
    case 'ENOSPC':
      return 'The disk is full. Make room, and start again: nothing was changed.'
    default:
      return null
  }
}
