import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { standardCost } from '../../electron/backend/session/passphrase-key.ts'
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

const creating = (passphrase: string) =>
  bench().client.session.createProfile({ ...trainingProfile, passphrase })

test.each([
  ['fourteen characters', 'grevling bruas', 'PassphraseTooShort'],
  [
    'fourteen characters, of which one is typed as two',
    'grevling brüas'.normalize('NFD'),
    'PassphraseTooShort',
  ],
  ['one letter again and again', 'aaaaaaaaaaaaaaaaaaaa', 'PassphraseTooCommon'],
  ['a walk along the keyboard', 'qwertyuiopasdfghjkl', 'PassphraseTooCommon'],
  ['a password everyone knows, twice', 'password1password1', 'PassphraseTooCommon'],
  ['the product and the year', 'samsyntilsyn2026', 'PassphraseTooCommon'],
  ['one’s own name and place', 'Kari Øvelse Nordfjell', 'PassphraseTooCommon'],
])('%s is not a passphrase', async (_what, passphrase, refusal) => {
  expect(await refusalOf(creating(passphrase))).toBe(refusal)
})

test.each([
  ['four words', PASSPHRASE],
  ['no capital, number or sign is asked for', 'lang lyng lokker lam'],
  ['æ, ø, å and other scripts', 'сова під дубом høyt'],
  ['emoji', 'ugla 🦉 sov under ei gran'],
  ['a thousand characters', 'en lang regle om havet '.repeat(43)],
])('%s: a passphrase', async (_what, passphrase) => {
  expect((await creating(passphrase)).recoveryKey).toMatch(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){13}$/u)
})

test('the same rule holds for a changed passphrase and for one set with the recovery key; refused, nothing changes', async () => {
  const b = bench()
  const { id, recoveryKey } = await makeProfile(b)
  for (const next of ['for kort', 'samsyntilsyn2026']) {
    expect(await refusalOf(b.client.session.changePassphrase({ current: PASSPHRASE, next }))).toMatch(
      /^Passphrase/u,
    )
    expect(
      await refusalOf(b.client.session.recover({ profileId: id, recoveryKey, newPassphrase: next })),
    ).toMatch(/^Passphrase/u)
  }
  await b.client.session.lock()
  expect(await b.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })).toBeTruthy()
})

test('a passphrase is stretched as ASVS 5.0 appendix C asks: scrypt, N = 2^17, r = 8', async () => {
  const b = bench({}, standardCost)
  const { id } = await makeProfile(b)
  const { keyfile } = JSON.parse(readFileSync(join(b.dataFolder, id, 'keyfile.json'), 'utf8'))
  expect(keyfile.slots[0]).toMatchObject({
    kind: 'passphrase',
    kdf: { name: 'scrypt', N: 131_072, r: 8, p: 1 },
  })
})

test('when the floor has risen, the next unlocking stretches anew; the recovery key still works', async () => {
  const b = bench({}, 1_024)
  const { id, recoveryKey } = await makeProfile(b)
  await b.client.session.lock()
  const later = bench({ dataFolder: b.dataFolder }, 4_096)
  await later.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })
  const { keyfile } = JSON.parse(readFileSync(join(b.dataFolder, id, 'keyfile.json'), 'utf8'))
  expect(keyfile.slots.find((slot: { kind: string }) => slot.kind === 'passphrase').kdf.N).toBe(4_096)
  await later.client.session.lock()
  expect(await later.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })).toBeTruthy()
  const recovered = await later.client.session.recover({
    profileId: id,
    recoveryKey,
    newPassphrase: 'en helt ny og lang frase',
  })
  expect(recovered.profile.id).toBe(id)
})

test('a copied profile opens with its passphrase on another machine, and gives nothing without', async () => {
  const { cpSync, mkdtempSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const b = bench()
  const { id } = await makeProfile(b)
  await b.client.inspection.create({ title: 'Solbakken' })
  await b.client.session.lock()
  const copy = mkdtempSync(join(tmpdir(), 'samsyn-stolen-'))
  cpSync(b.dataFolder, copy, { recursive: true })
  const thief = bench({ dataFolder: copy })
  for (const guess of [
    'grevling under brua ved elvå',
    'GREVLING UNDER BRUA VED ELVA',
    ' ',
    'x'.repeat(1_024),
  ]) {
    expect(await refusalOf(thief.client.session.unlock({ profileId: id, passphrase: guess }))).toBe(
      'WrongPassphrase',
    )
  }
  expect(await refusalOf(thief.client.inspection.list())).toBe('Locked')
  await thief.client.session.unlock({ profileId: id, passphrase: PASSPHRASE })
  expect((await thief.client.inspection.list()).map(({ title }) => title)).toEqual(['Solbakken'])
})
