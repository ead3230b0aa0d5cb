import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  createSessionBench,
  makeProfile,
  PASSPHRASE,
  refusalOf,
  type SessionBench,
  trainingProfile,
} from './session-bench.ts'

const benches: SessionBench[] = []
function bench(...args: Parameters<typeof createSessionBench>): SessionBench {
  const made = createSessionBench(...args)
  benches.push(made)
  return made
}
afterEach(() => {
  for (const { backend } of benches.splice(0)) backend.close()
})

test('a profile is nothing on disk until its recovery key is typed back', async () => {
  const b = bench()
  const { profile, recoveryKey } = await b.client.session.createProfile(trainingProfile)
  expect(readdirSync(b.dataFolder)).toEqual([])
  expect(await refusalOf(b.client.session.unlock({ profileId: profile.id, passphrase: PASSPHRASE }))).toBe(
    'NotFound',
  )
  const typo = recoveryKey.replace(/^./, (first) => (first === '7' ? '8' : '7'))
  expect(
    await refusalOf(b.client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey: typo })),
  ).toBe('WrongRecoveryKey')
  await b.client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey: recoveryKey.toLowerCase() })
  const status = await b.client.session.status()
  expect(status.profiles).toEqual([profile])
  expect(status.open).toEqual(profile)
})

test('unlocks with the passphrase and with nothing else, in a new process too', async () => {
  const first = bench()
  const { id } = await makeProfile(first)
  await first.client.session.lock()
  const b = bench({ dataFolder: first.dataFolder })
  expect((await b.client.session.status()).open).toBeNull()
  expect(await refusalOf(b.client.session.unlock({ profileId: id, passphrase: `${PASSPHRASE} ` }))).toBe(
    'WrongPassphrase',
  )
  expect((await b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })).name).toBe('Kari Øvelse')
  // Twice at once, as a double click does.
  const again = () => b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })
  expect((await Promise.all([again(), again()])).map(({ id }) => id)).toEqual([id, id])
})

test('æ typed as two characters is the same æ', async () => {
  const b = bench()
  const { id } = await makeProfile(b, { passphrase: 'ål og brød på fjorden' })
  await b.client.session.lock()
  const decomposed = 'ål og brød på fjorden'.normalize('NFD')
  expect(await b.client.session.unlock({ profileId: id, passphrase: decomposed })).toBeTruthy()
})

test('a changed passphrase replaces the old one', async () => {
  const b = bench()
  const { id } = await makeProfile(b)
  const next = 'sju svarte svaner seilte sørover'
  expect(await refusalOf(b.client.session.changePassphrase({ current: 'ikke den rette frasen', next }))).toBe(
    'WrongPassphrase',
  )
  await b.client.session.changePassphrase({ current: PASSPHRASE, next })
  await b.client.session.lock()
  expect(await refusalOf(b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe(
    'WrongPassphrase',
  )
  expect(await b.client.session.unlock({ profileId: id, passphrase: next })).toBeTruthy()
})

test('recovery sets a new passphrase; the old recovery key works until the new one is confirmed', async () => {
  const b = bench()
  const { id, recoveryKey } = await makeProfile(b)
  await b.client.session.lock()
  const recover = (key: string, newPassphrase: string) =>
    b.client.session.recover({ profileId: id, recoveryKey: key, newPassphrase })
  expect(await refusalOf(recover('0000-0000', 'en helt ny og lang frase'))).toBe('WrongRecoveryKey')
  const { recoveryKey: second } = await recover(recoveryKey, 'en helt ny og lang frase')
  expect((await b.client.session.status()).open?.id).toBe(id)
  const { recoveryKey: third } = await recover(recoveryKey, 'enda en ny og lang frase')
  await b.client.session.confirmRecoveryKey({ profileId: id, recoveryKey: third })
  await b.client.session.lock()
  expect(await refusalOf(recover(recoveryKey, 'den fjerde lange frasen min'))).toBe('WrongRecoveryKey')
  expect(await refusalOf(recover(second, 'den fjerde lange frasen min'))).toBe('WrongRecoveryKey')
  expect(await refusalOf(b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe(
    'WrongPassphrase',
  )
  expect(
    await b.client.session.unlock({ profileId: id, passphrase: 'enda en ny og lang frase' }),
  ).toBeTruthy()
})

test('another program that has the profile open is respected, and gone when it is', async () => {
  const first = bench()
  const { id } = await makeProfile(first)
  const second = bench({ dataFolder: first.dataFolder })
  expect(await refusalOf(second.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe(
    'InUse',
  )
  await first.client.session.lock()
  expect(await second.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })).toBeTruthy()
})

test('the loopback shell neither makes nor opens real profiles', async () => {
  const desktop = bench()
  const { id } = await makeProfile(desktop, { kind: 'real' })
  await desktop.client.session.lock()
  const loopback = bench({ dataFolder: desktop.dataFolder, shell: 'loopback', allowedKinds: ['training'] })
  expect(await refusalOf(loopback.client.session.createProfile({ ...trainingProfile, kind: 'real' }))).toBe(
    'KindNotAllowed',
  )
  expect(await refusalOf(loopback.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe(
    'KindNotAllowed',
  )
})

test('calling a real profile a training one does not open it', async () => {
  const { readKeyfile, writeKeyfile } = await import('../../electron/backend/session/keyfile.ts')
  const b = bench()
  const { id } = await makeProfile(b, { kind: 'real' })
  await b.client.session.lock()
  const reading = await readKeyfile(join(b.dataFolder, id))
  if (reading.state !== 'ok') throw new Error(reading.state)
  const { keyfile } = reading
  await writeKeyfile(join(b.dataFolder, id), {
    ...keyfile,
    profile: { ...keyfile.profile, kind: 'training' },
  })
  expect(await refusalOf(b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe(
    'WrongPassphrase',
  )
})

test('only the owner can look into a profile', async () => {
  const b = bench()
  const { id } = await makeProfile(b)
  const folder = join(b.dataFolder, id)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(folder)) {
    if (name.startsWith('keyfile')) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('no key, passphrase or recovery key lies readable in the folder', async () => {
  const b = bench()
  const { id, recoveryKey } = await makeProfile(b)
  await b.client.session.saveSettings({
    maalform: 'nn',
    textSize: 'large',
    colorScheme: 'dark',
    autoLockMinutes: 5,
  })
  await b.client.session.lock()
  for (const name of readdirSync(join(b.dataFolder, id))) {
    const bytes = readFileSync(join(b.dataFolder, id, name))
    for (const canary of [
      PASSPHRASE,
      recoveryKey,
      recoveryKey.replaceAll('-', ''),
      'SQLite format',
      'autoLockMinutes',
    ]) {
      expect(bytes.includes(canary), `${canary} in ${name}`).toBe(false)
    }
  }
})

test('a damaged keyfile is read from its copy; both damaged is said, and nothing is touched', async () => {
  const b = bench()
  const { id } = await makeProfile(b)
  await b.client.session.lock()
  const files = ['keyfile.json', 'keyfile.copy.json'].map((name) => join(b.dataFolder, id, name))
  const flip = (file: string) => {
    const bytes = readFileSync(file)
    bytes[300] = (bytes[300] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }
  flip(files[0] ?? '')
  expect(await b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })).toBeTruthy()
  await b.client.session.lock()
  flip(files[1] ?? '')
  const before = files.map((file) => readFileSync(file, 'utf8'))
  expect(await refusalOf(b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe('Damaged')
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before)
  expect((await b.client.session.status()).profiles.map(({ id }) => id)).toEqual([id])
})

test('a keyfile from a newer version is listed, refused and left alone', async () => {
  const { createHash } = await import('node:crypto')
  const { canonicalJson } = await import('../../shared/lib/canonical-json.ts')
  const b = bench()
  const { id } = await makeProfile(b)
  await b.client.session.lock()
  const file = join(b.dataFolder, id, 'keyfile.json')
  const { keyfile } = JSON.parse(readFileSync(file, 'utf8'))
  const newer = { ...keyfile, version: 2, slots: 'in another shape' }
  const checksum = createHash('sha256').update(canonicalJson(newer)).digest('hex')
  const text = JSON.stringify({ keyfile: newer, checksum })
  writeFileSync(file, text)
  expect((await b.client.session.status()).profiles[0]?.name).toBe('Kari Øvelse')
  expect(await refusalOf(b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe(
    'NewerVersion',
  )
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a profile whose database is gone is not replaced by an empty one', async () => {
  const { rmSync } = await import('node:fs')
  const b = bench()
  const { id } = await makeProfile(b)
  await b.client.session.lock()
  const file = join(b.dataFolder, id, 'profile.db')
  rmSync(file)
  expect(await refusalOf(b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE }))).toBe('Damaged')
  expect(existsSync(file)).toBe(false)
})

test.each(['..', '../x', 'a/b', '', 'x\0y', 'C:\\x'])(
  'an id that is a path (%j) finds nothing',
  async (profileId) => {
    const b = bench()
    expect(await refusalOf(b.client.session.unlock({ profileId, passphrase: PASSPHRASE }))).toBe('NotFound')
  },
)
