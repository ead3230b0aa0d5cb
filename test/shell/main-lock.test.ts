import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { KEPT_MESSAGE, LOCK_MESSAGE, LOCKED_MESSAGE } from '../../shared/contract/shell-messages.ts'
import { desktop } from './electron/desktop.ts'
import { type DesktopClient, ownFrame } from './electron/hand-over.ts'

/** The lid, the lock screen and the window's cross, in the main program itself. */
describe('what is typed is saved before the profile locks', () => {
  const passphrase = 'fjord lyng elv stein bre'
  let client: DesktopClient
  const isOpen = async () => (await client.session.status()).open !== null
  const say = (channel: string, senderFrame: object = ownFrame) =>
    desktop.electron.ipcMain.emit(channel, { senderFrame })

  beforeEach(async () => {
    await desktop.start()
    client = desktop.client()
    const { profile, recoveryKey } = await client.session.createProfile({
      kind: 'training',
      name: 'Kari Tilsyn',
      authority: 'Statsforvalteren i Øvre Fjord',
      sectors: ['health'],
      passphrase,
    })
    await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
  })

  test.each(['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'])(
    'when the machine says %s: the page is asked first, then the database is shut',
    async (name) => {
      desktop.electron.powerMonitor.emit(name)
      expect(desktop.window().webContents.sent).toEqual([LOCK_MESSAGE])
      expect(await isOpen()).toBe(true)
      say(LOCKED_MESSAGE)
      await vi.waitFor(async () => expect(await isOpen()).toBe(false))
    },
  )

  it('and is shut all the same when the page does not answer, or another one does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    desktop.electron.powerMonitor.emit('suspend')
    say(LOCKED_MESSAGE, { url: 'https://example.org/', parent: null })
    await vi.advanceTimersByTimeAsync(1_999)
    expect(await isOpen()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(await isOpen()).toBe(false)
  })

  it('when the window is closed: it waits for the page, and then the program ends', async () => {
    const window = desktop.window()
    window.close()
    window.close()
    expect(window.webContents.sent).toEqual([LOCK_MESSAGE])
    expect(desktop.electron.windows).toHaveLength(1)
    say(LOCKED_MESSAGE)
    await vi.waitFor(() => expect(desktop.electron.windows).toEqual([]))
    expect(desktop.electron.app.quits).toBe(1)
    expect(await isOpen()).toBe(false)
  })

  it('when it cannot be saved, the person is asked, and staying is the default', async () => {
    const window = desktop.window()
    window.close()
    say(KEPT_MESSAGE)
    await vi.waitFor(() => expect(desktop.electron.questions).toHaveLength(1))
    expect(desktop.electron.questions[0]).toMatchObject({
      message: 'Noe av det du har skrevet, er ikke lagret.',
      buttons: ['Gå tilbake', 'Lukk uten å lagre'],
      defaultId: 0,
      cancelId: 0,
    })
    expect(desktop.electron.windows).toHaveLength(1)
    expect(await isOpen()).toBe(true)

    desktop.electron.answer = 1
    await vi.waitFor(() => {
      window.close()
      say(KEPT_MESSAGE)
      expect(desktop.electron.windows).toEqual([])
    })
    expect(desktop.electron.app.quits).toBe(1)
  })
})
