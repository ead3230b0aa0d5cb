import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNodePorts } from '../../electron/shell/node-ports.ts'
import { startLoopback } from '../../electron/shell/loopback/start-loopback.ts'

/** A renderer of one page and one script. */
export function makeStaticFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-static-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Samsyn</title>')
  writeFileSync(join(folder, 'main.js'), 'export {}')
  writeFileSync(join(folder, 'main.js.map'), '{}')
  return folder
}

/** A loopback shell on an empty data folder. */
export async function startTestLoopback() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'samsyn-loopback-'))
  const events: string[] = []
  const ports = createNodePorts({
    dataFolder,
    shell: 'loopback',
    allowedKinds: ['training'],
    log: ({ event }) => events.push(event),
  })
  const loopback = await startLoopback({
    ports,
    staticFolder: makeStaticFolder(),
    session: { passphraseCost: 1_024 },
  })
  const { port, searchParams } = new URL(loopback.url)
  const key = searchParams.get('key') ?? ''
  return { ...loopback, port: Number(port), key, cookie: `samsyn_${port}=${key}`, events, dataFolder }
}

export type TestLoopback = Awaited<ReturnType<typeof startTestLoopback>>

export type RawAnswer = {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** A request exactly as written: no header is added, no path is tidied. Status 0 when the connection was cut. */
export function rawRequest(
  port: number,
  {
    method = 'GET',
    path = '/',
    headers = {},
    body = '',
  }: Partial<Record<'method' | 'path' | 'body', string>> & {
    readonly headers?: NodeJS.Dict<string>
  },
): Promise<RawAnswer> {
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
  return new Promise((resolve) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: sent, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    request.on('error', () => resolve({ status: 0, headers: {}, body: '' }))
    request.end(body)
  })
}

/** A token that is not the right one. */
export function wrongToken(): string {
  return randomBytes(32).toString('hex')
}
