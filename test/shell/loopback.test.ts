import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { contract } from '../../shared/contract/index.ts'
import { rawRequest, startTestLoopback, type TestLoopback, wrongToken } from './loopback-bench.ts'

let shell: TestLoopback
beforeEach(async () => {
  shell = await startTestLoopback()
})
afterEach(() => shell.close())

const own = () => ({
  host: `127.0.0.1:${shell.port}`,
  origin: shell.origin,
  cookie: shell.cookie,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
})
const callStatus = (headers: NodeJS.Dict<string>) =>
  rawRequest(shell.port, { method: 'POST', path: '/rpc/session/status', headers, body: '{}' })

describe('the printed link', () => {
  test('is exchanged for a cookie that scripts cannot read, and leaves the address bar', async () => {
    const path = `/?key=${shell.key}`
    const { status, headers } = await rawRequest(shell.port, {
      path,
      headers: { host: own().host, 'sec-fetch-site': 'none' },
    })
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(headers['set-cookie']).toEqual([`${shell.cookie}; HttpOnly; SameSite=Strict; Path=/`])
    expect(shell.key).toMatch(/^[0-9a-f]{64}$/)
  })

  test('five wrong keys end the shell', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      await rawRequest(shell.port, { path: `/?key=${wrongToken()}`, headers: { host: own().host } })
    }
    expect(shell.events).toContain('loopback.tooManyGuesses')
    expect((await rawRequest(shell.port, { headers: own() })).status).toBe(0)
  })
})

describe('a call', () => {
  test('is answered when it comes from our own page', async () => {
    const answer = await callStatus(own())
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body).json.shell).toBe('loopback')
  })

  test.each([
    ['no host of ours', { host: 'evil.example' }, 421],
    ['another name for this machine', { host: 'localhost:80' }, 421],
    ['a host that only begins like ours', { host: '127.0.0.1.evil.example' }, 421],
    ['no cookie', { cookie: undefined }, 401],
    ['a wrong cookie', { cookie: `samsyn_1=${wrongToken()}` }, 401],
    ['no origin', { origin: undefined }, 403],
    ['origin null', { origin: 'null' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['our origin by another scheme', { origin: 'https://127.0.0.1' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['another site by its own account', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port by its own account', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['a form with fields', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('with %s is refused', async (_, change, status) => {
    const answer = await callStatus({ ...own(), ...change })
    expect(answer.status).toBe(status)
    expect(answer.body).toBe('')
  })

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('by %s is refused', async (method) => {
    const { status } = await rawRequest(shell.port, { method, path: '/rpc/session/status', headers: own() })
    expect(status).toBe(405)
  })

  test('200 forged requests: none accepted', async () => {
    const spoil: ((headers: NodeJS.Dict<string>, n: number) => NodeJS.Dict<string>)[] = [
      (headers, n) => ({ ...headers, host: `127.0.0.${n}:${shell.port}` }),
      (headers, n) => ({ ...headers, host: `a${n}.example:${shell.port}` }),
      (headers, n) => ({ ...headers, origin: `http://127.0.0.1:${shell.port}.${n}.example` }),
      (headers, n) => ({ ...headers, origin: `http://127.0.0.1:${(shell.port + n) % 65_536}` }),
      (headers, n) => ({ ...headers, origin: `http://user${n}@127.0.0.1:${shell.port}` }),
    ]
    let accepted = 0
    for (let n = 2; n < 42; n += 1) {
      for (const change of spoil) if ((await callStatus(change(own(), n))).status < 400) accepted += 1
    }
    expect(accepted).toBe(0)
  })

  test('too large to be one of ours is refused', async () => {
    const headers = { ...own(), 'content-length': String(90 * 1_024 * 1_024) }
    expect([0, 413]).toContain(
      (await rawRequest(shell.port, { method: 'POST', path: '/rpc/session/status', headers, body: 'x' }))
        .status,
    )
  })

  test('carries the contract: the same client as in the screens', async () => {
    const link = new RPCLink({ url: `${shell.origin}/rpc`, headers: { ...own() } })
    const client: ContractRouterClient<typeof contract> = createORPCClient(link)
    expect((await client.session.status()).allowedKinds).toEqual(['training'])
    await expect(client.inspection.list()).rejects.toMatchObject({ code: 'Locked', defined: true })
  })
})

describe('a file', () => {
  const get = (path: string, headers: NodeJS.Dict<string> = own()) =>
    rawRequest(shell.port, { path, headers })

  test('comes from the built renderer, to whoever came in by the link', async () => {
    expect((await get('/')).body).toContain('<title>Samsyn</title>')
    expect((await get('/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect((await get('/', { host: own().host })).status).toBe(401)
    expect((await get('/', { ...own(), 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  const traversals = [
    '/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/..\\package.json',
    '/main.js/../main.js', '/main.js%00', '/main.js::$DATA', '/MAIN.JS', '//main.js', '/./main.js', '/main.js/',
    '/%6dain.js', '/C:/windows/win.ini', '/\\\\server\\share', '/main.js.map', '/~', '/.', '/..', '/%c0%ae%c0%ae/',
    '/etc/passwd', '/index.html/', '/node_modules/electron/package.json', '/__proto__', '/constructor', '/toString',
  ] // biome-ignore format: a list
  test.each(traversals)('%s does not exist', async (path) => {
    const { status, body } = await get(path)
    expect([400, 404]).toContain(status)
    expect(body).toBe('')
  })

  test('and every other answer carries the headers that keep the page to itself', async () => {
    const answers = [
      await get('/'),
      await get('/nothing'),
      await callStatus(own()),
      await callStatus({ host: 'x' }),
    ]
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

test('listens on 127.0.0.1 and nowhere else', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ address, family, internal }) => family === 'IPv4' && !internal && address !== '127.0.0.1')
    .map(({ address }) => address)
  for (const host of [...others, '127.0.0.2']) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host, port: shell.port, timeout: 1_000 })
      for (const event of ['error', 'timeout'])
        socket.once(event, () => {
          socket.destroy()
          resolve(false)
        })
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
    })
    expect(reached, host).toBe(false)
  }
})
