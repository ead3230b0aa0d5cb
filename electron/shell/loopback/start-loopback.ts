import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { MAX_CALL_MEGABYTES } from '../../../shared/contract/limits.ts'
import { createBackend } from '../../backend/create-backend.ts'
import type { Ports } from '../../backend/ports.ts'
import type { SessionOptions } from '../../backend/session/session.handlers.ts'
import { type BuiltFile, readBuiltFiles } from '../built-files.ts'
import { securityHeaders } from '../content-security-policy.ts'
import { CALL_PREFIX, cookieHeader, type Door, judgeRequest, TOKEN_PARAMETER } from './judge-request.ts'

export type LoopbackOptions = {
  readonly ports: Ports
  /** The built renderer, e.g. `dist/renderer`. */
  readonly staticFolder: string
  /** 0, the default, lets the system choose. */
  readonly port?: number
  readonly session?: SessionOptions
}

export type Loopback = {
  /** The link to open, with its key. Whoever has it can use the app. */
  readonly url: string
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Ample for the largest photo with its printable form, and for a training case. */
const BODY_LIMIT = MAX_CALL_MEGABYTES * 1_024 * 1_024
/** Nobody types a 256-bit secret: five wrong ones are an attack, and the shell ends. */
const GUESS_LIMIT = 5

/**
 * Serves the app to a browser on this machine, and to no other: 127.0.0.1 only, behind a secret of this start. For training,
 * development and tests. Rejects when the port is taken or the renderer is not built.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const files = readBuiltFiles(options.staticFolder)
  const backend = createBackend(options.ports, options.session)
  const rpc = new RPCHandler(backend.router, { plugins: [new BodyLimitPlugin({ maxBodySize: BODY_LIMIT })] })
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 120_000, headersTimeout: 10_000 })
  server.maxConnections = 50
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  const door: Door = { port, token: randomBytes(32).toString('hex') }
  const origin = `http://127.0.0.1:${port}`
  let guesses = 0

  const close = async (): Promise<void> => {
    backend.close()
    await stop(server)
  }
  const onGuess = (): void => {
    guesses += 1
    if (guesses < GUESS_LIMIT) return
    options.ports.log({ event: 'loopback.tooManyGuesses' })
    void close()
  }
  server.on('request', (request, response) => {
    answer(request, response, { door, files, onGuess, rpc }).catch(() => {
      if (response.headersSent) response.destroy()
      else end(response, 500)
    })
  })
  return { url: `${origin}/?${TOKEN_PARAMETER}=${door.token}`, origin, close }
}

type Service = {
  readonly door: Door
  readonly files: ReadonlyMap<string, BuiltFile>
  readonly onGuess: () => void
  readonly rpc: { readonly handle: RPCHandler<Record<never, never>>['handle'] }
}

async function answer(request: IncomingMessage, response: ServerResponse, service: Service): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  const { method = '', url = '', headers } = request
  const verdict = judgeRequest({ method, url, headers }, service.door)
  switch (verdict.action) {
    case 'refuse':
      end(response, verdict.status)
      if (verdict.guess) service.onGuess()
      return
    case 'admit':
      response.setHeader('Set-Cookie', cookieHeader(service.door))
      response.setHeader('Location', '/')
      end(response, 303)
      return
    case 'serve':
      serve(response, service.files.get(verdict.path))
      return
    case 'call':
      await call(request, response, service)
  }
}

function serve(response: ServerResponse, file: BuiltFile | undefined): void {
  if (!file) {
    end(response, 404)
    return
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.length })
  response.end(file.bytes)
}

async function call(request: IncomingMessage, response: ServerResponse, { rpc }: Service): Promise<void> {
  const { matched } = await rpc.handle(request, response, { prefix: CALL_PREFIX, context: {} })
  if (!matched) end(response, 404)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end()
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
