import { EventEmitter } from 'node:events'
import type { ForkOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { utilityTokens } from '../../electron/shell/desktop/utility-tokens.ts'
import { forkedTokens } from '../../electron/shell/forked-tokens.ts'
import { tokenEnvironment } from '../../electron/shell/token-environment.ts'

describe('smart cards in the desktop shell', () => {
  it('run in a process of their own, without the app’s secrets, that may load libraries which others signed', () => {
    vi.stubEnv('SAMSYN_PIN', '1234')
    const started: { program: string; options: ForkOptions }[] = []
    const child = Object.assign(new EventEmitter(), {
      postMessage: vi.fn<() => void>(),
      kill: vi.fn<() => boolean>(),
    })
    const fork = (program: string, _args: string[], options: ForkOptions) => {
      started.push({ program, options })
      return child as never
    }
    const heard: unknown[] = []
    const { start } = utilityTokens({ fork }, '/app/token-process.js', async () => false)
    const running = start({ message: (told) => heard.push(told), exit: () => heard.push('gone') })
    running.send({ type: 'list' })
    child.emit('message', 'an answer')
    running.kill()
    child.emit('exit', 0)
    expect(started).toMatchObject([
      { program: '/app/token-process.js', options: { stdio: 'ignore', allowLoadingUnsignedLibraries: true } },
    ])
    expect(JSON.stringify(started)).not.toContain('1234')
    expect(child.postMessage).toHaveBeenCalledWith({ type: 'list' }, [])
    expect(child.kill).toHaveBeenCalledOnce()
    expect(heard).toEqual(['an answer', 'gone'])
    vi.unstubAllEnvs()
  })

  it('load an unknown library only when the person says so, and ask once for each', async () => {
    const asked: string[] = []
    const { mayLoad } = utilityTokens({ fork: () => null as never }, '', async (library) => {
      asked.push(library)
      return library.includes('good')
    })
    expect([await mayLoad('/good.so'), await mayLoad('/bad.so'), await mayLoad('/good.so')]).toEqual([
      true,
      false,
      true,
    ])
    expect([await mayLoad('/bad.so'), asked]).toEqual([false, ['/good.so', '/bad.so', '/bad.so']])
  })
})

describe('smart cards in the other shells', () => {
  it('load the known libraries only where a browser shows the app, unless it was started for real cases', async () => {
    const may = (given: Parameters<typeof forkedTokens>[0]) => forkedTokens(given).mayLoad('/any.so')
    expect(await may({ shell: 'loopback', allowedKinds: ['training'] })).toBe(false)
    expect(await may({ shell: 'loopback', allowedKinds: ['training', 'real'] })).toBe(true)
    expect(await may({ shell: 'commandLine', allowedKinds: ['training', 'real'] })).toBe(true)
  })

  it('hand a library the machine’s environment, not the app’s own', () => {
    const env = { PATH: '/bin', SAMSYN_PIN: '1234', SAMSYN_PASSPHRASE: 'ord', NODE_OPTIONS: '--inspect' }
    expect(tokenEnvironment(env)).toEqual({ PATH: '/bin' })
  })
})
