import { X509Certificate } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { TRUST_FOLDER } from '../../electron/backend/trust/trust-roots.ts'
import { makeSignedFiles, SIGNED_AT } from '../signature/signed-files.ts'
import { issue } from '../signature/test-pki.ts'
import { setupBackend } from '../support/backend.ts'
import { testClock } from '../support/fixed-ports.ts'

const pem = (...certificates: readonly Buffer[]) =>
  certificates.map((one) => new X509Certificate(one).toString()).join('')
const file = (content: string | Buffer, name = 'rot.pem') =>
  new File([Uint8Array.from(Buffer.from(content))], name)

it('an issuer is added from a file, signatures under it are then proven, and it can be taken away again', async () => {
  const files = await makeSignedFiles()
  const { client } = await setupBackend({ clock: testClock(SIGNED_AT.toISOString()) })
  const pdf = file(files.s3, 'rapport.pdf')
  expect(await client.trust.list()).toEqual([])
  expect(await client.signature.verify({ file: pdf })).toMatchObject({ verdict: 'validButUntrusted' })
  const [root] = await client.trust.add({ file: file(files.office.root.certificate, 'rot.der') })
  expect(root).toMatchObject({ name: 'Prøverot', expired: false, isIssuer: true })
  expect(root?.fingerprint).toBe(
    new X509Certificate(files.office.root.certificate).fingerprint256.replaceAll(':', '').toLowerCase(),
  )
  expect(await client.signature.verify({ file: pdf })).toMatchObject({ verdict: 'allValid' })
  expect(await client.trust.remove({ fingerprint: root?.fingerprint ?? '' })).toEqual([])
  expect(await client.signature.verify({ file: pdf })).toMatchObject({ verdict: 'validButUntrusted' })
})

it('a file may hold several, each stays once, and one person’s own certificate counts for that person only', async () => {
  const { client } = await setupBackend({ clock: testClock('2026-11-24T12:00:00Z') })
  const root = issue({ name: 'Gammel rot', ca: true, to: '2026-02-01' })
  const person = issue({ name: 'Berit Å', organisation: 'Statsforvalteren i Troms' })
  const both = file(pem(root.certificate, person.certificate))
  await client.trust.add({ file: both })
  expect(await client.trust.add({ file: both })).toMatchObject([
    { name: 'Berit Å', organisation: 'Statsforvalteren i Troms', isIssuer: false, expired: false },
    { name: 'Gammel rot', isIssuer: true, expired: true },
  ])
})

it('what an office has put into the folder counts too, and taking one away leaves its neighbours in the file', async () => {
  const { client, ports } = await setupBackend()
  const [one, two] = [issue({ name: 'En', ca: true }), issue({ name: 'To', ca: true })]
  const folder = join(ports.dataFolder, TRUST_FOLDER)
  mkdirSync(folder)
  writeFileSync(join(folder, 'kontoret.pem'), pem(one.certificate, two.certificate))
  writeFileSync(join(folder, 'les-meg.txt'), 'Her ligger røttene.')
  const [first] = await client.trust.list()
  expect(await client.trust.remove({ fingerprint: first?.fingerprint ?? '' })).toMatchObject([{ name: 'To' }])
  expect(readdirSync(folder)).toEqual(['kontoret.pem', 'les-meg.txt'])
})

it('what is no certificate is refused, and nobody changes the list without opening a profile', async () => {
  const { client } = await setupBackend()
  const refusal = (call: Promise<unknown>) => call.catch((error: { code: string }) => error.code)
  expect(await refusal(client.trust.add({ file: file('hei') }))).toBe('NotACertificate')
  expect(await refusal(client.trust.add({ file: file('x'.repeat(1_000_001)) }))).toBe('NotACertificate')
  await client.session.lock()
  const root = issue({ name: 'Rot', ca: true })
  expect(await refusal(client.trust.add({ file: file(root.certificate) }))).toBe('Locked')
  expect(await refusal(client.trust.remove({ fingerprint: 'x' }))).toBe('Locked')
  expect(await client.trust.list()).toEqual([])
})
