import { EventEmitter } from 'node:events'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  KEPT_MESSAGE,
  LOCK_MESSAGE,
  LOCKED_MESSAGE,
  PORT_MESSAGE,
} from '../../shared/contract/shell-messages.ts'

/** The preload: the only thing of Electron that the page can feel. */
const { exposed, sent, heard } = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  sent: [] as { channel: string; ports: number }[],
  heard: [] as { channel: string; hear: () => void }[],
}))
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
  ipcRenderer: {
    on: (channel: string, hear: () => void) => heard.push({ channel, hear }),
    send: (channel: string) => sent.push({ channel, ports: 0 }),
    postMessage: (channel: string, _message: unknown, ports: unknown[]) =>
      sent.push({ channel, ports: ports.length }),
  },
}))

const page = Object.assign(new EventEmitter(), {
  location: { origin: 'app://samsyn' },
  posted: [] as unknown[][],
  postMessage: (...args: unknown[]) => void page.posted.push(args),
  addEventListener: (name: string, hear: (event: unknown) => void) => page.on(name, hear),
})
const say = (data: unknown, ports: readonly object[] = [], source: object = page) =>
  page.emit('message', { data, ports, source })

beforeAll(async () => {
  vi.stubGlobal('window', page)
  await import('../../electron/preload.ts')
})
beforeEach(() => void sent.splice(0))

describe('the preload', () => {
  it('shows the page one word, and no function', () => {
    expect([...exposed]).toEqual([['samsyn', { shell: 'desktop' }]])
  })

  it('lets one end of a channel through, and the two answers', () => {
    say(PORT_MESSAGE, [{}])
    say(LOCKED_MESSAGE)
    say(KEPT_MESSAGE)
    expect(sent).toEqual([
      { channel: PORT_MESSAGE, ports: 1 },
      { channel: LOCKED_MESSAGE, ports: 0 },
      { channel: KEPT_MESSAGE, ports: 0 },
    ])
  })

  it('lets nothing else through, and nobody else', () => {
    say(PORT_MESSAGE)
    say(PORT_MESSAGE, [{}, {}])
    say(PORT_MESSAGE, [{}], {})
    say(LOCKED_MESSAGE, [], {})
    say('samsyn:other', [{}])
    say({ channel: PORT_MESSAGE }, [{}])
    expect(sent).toEqual([])
  })

  it('tells the page, at its own origin only, that it must lock', () => {
    expect(heard.map(({ channel }) => channel)).toEqual([LOCK_MESSAGE])
    heard[0]?.hear()
    expect(page.posted).toEqual([[LOCK_MESSAGE, 'app://samsyn']])
  })
})
