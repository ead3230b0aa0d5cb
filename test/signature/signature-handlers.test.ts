import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BackendContext } from '../../electron/backend/context.ts'
import { type OpenedDatabase, openDatabase } from '../../electron/backend/db/open.ts'
import { signatureHandlers } from '../../electron/backend/signature/signature.handlers.ts'
import { TRUST_FOLDER } from '../../electron/backend/trust/trust-roots.ts'
import type { Sector } from '../../shared/domain/sector.ts'
import { fixtureReport } from './fixture-report.ts'
import { makeTestKeys, type TestKeys } from './test-keys.ts'
import { fields } from './three-signers.ts'

let keys: TestKeys
let opened: OpenedDatabase
let now: Date
let count = 0
beforeAll(() => {
  keys = makeTestKeys()
})
afterAll(() => {
  keys.remove()
})
beforeEach(async () => {
  now = new Date()
  const database = await openDatabase({ file: join(keys.folder, `${++count}.db`), key: randomBytes(32) })
  if (!database.ok) throw new Error(database.error.type)
  opened = database.value
  await keepReport(await fixtureReport(fields))
  return () => opened.connection.close()
})

/** The signature feature in an open profile that has these sectors. */
function clientFor(sectors: readonly Sector[]) {
  const profile = {
    ...opened,
    device: 'device',
    profile: { name: 'Kari Ås', authority: 'Statsforvalteren i Troms', sectors },
  }
  const context = {
    ports: {
      clock: () => now,
      createId: () => randomUUID(),
      randomBytes,
      dataFolder: keys.folder,
      fontFolder: fileURLToPath(new URL('../../electron/backend/report/fonts/', import.meta.url)),
      network: async () => ({ failed: 'unreachable' }),
    },
    session: { require: () => profile, current: () => profile },
  } as unknown as BackendContext
  return createRouterClient(signatureHandlers(context))
}

async function keepReport(bytes: Buffer, sha256 = createHash('sha256').update(bytes).digest('hex')) {
  const row = {
    id: 'report',
    inspectionId: 'case',
    part: 'joint',
    maalform: 'nn',
    edition: 'working',
    partyId: null,
    fileName: 'fellesrapport.pdf',
    pages: 2,
    size: bytes.length,
    sha256,
    replacedCharacters: '[]',
    signatureFields: JSON.stringify(fields.map((name) => ({ name, label: name, signedBy: null }))),
    createdAt: '2026-11-24T10:00:00.000Z',
    bytes,
  }
  await opened.db.deleteFrom('renderedReport').execute()
  await opened.db.insertInto('renderedReport').values(row).execute()
}

async function storedBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await opened.db.selectFrom('renderedReport').select('bytes').executeTakeFirstOrThrow()
  return Uint8Array.from(bytes)
}

const file = (bytes: Uint8Array, name: string) => new File([Uint8Array.from(bytes)], name)

describe("the profile's own certificate", () => {
  it('is made the first time it is asked for, and stays the same', async () => {
    const client = clientFor(['health'])
    const [own] = await client.identities()
    expect(own).toMatchObject({
      subject: 'Kari Ås',
      organisation: 'Statsforvalteren i Troms',
      selfIssued: true,
      algorithm: 'ECDSA P-256',
    })
    expect(await client.identities()).toEqual([own])
  })

  it('is made anew when it has run out', async () => {
    const client = clientFor(['health'])
    const [first] = await client.identities()
    now = new Date(now.getTime() + 11 * 365 * 86_400_000)
    const [second] = await client.identities()
    expect(new Date(second?.validTo ?? 0) > now).toBe(true)
    expect(second?.validFrom).not.toBe(first?.validFrom)
  })
})

describe('a key file', () => {
  it('is kept once, beside the own certificate', async () => {
    const client = clientFor(['health'])
    const p12 = file(keys.keyFile('rsa', 'Blåbærsyltetøy'), 'segl.p12')
    const kept = await client.importKeyFile({ file: p12, password: 'Blåbærsyltetøy' })
    expect(kept).toMatchObject({ organisationNumber: '974760665', selfIssued: false, algorithm: 'RSA 3072' })
    await client.importKeyFile({ file: p12, password: 'Blåbærsyltetøy' })
    expect((await client.identities()).map((one) => one.selfIssued)).toEqual([true, false])
  })

  it('is refused by name', async () => {
    const client = clientFor(['health'])
    const p12 = file(keys.keyFile('ec', 'riktig'), 'segl.p12')
    await expect(client.importKeyFile({ file: p12, password: 'galt' })).rejects.toMatchObject({
      code: 'WrongKeyPassword',
    })
    const other = file(Buffer.from('%PDF-1.7'), 'rapport.pdf')
    await expect(client.importKeyFile({ file: other, password: '' })).rejects.toMatchObject({
      code: 'NotAKeyFile',
      data: { reason: 'notPkcs12' },
    })
  })
})

describe('signing a report', () => {
  it('keeps the signed file, tells who signed, and leaves the others to sign', async () => {
    const client = clientFor(['health', 'school'])
    const identityId = (await client.identities())[0]?.id ?? ''
    const before = await storedBytes()
    const signed = await client.sign({ reportId: 'report', field: fields[1], identityId, reason: null })
    const after = await storedBytes()
    expect(after.subarray(0, before.length)).toEqual(before)
    expect(signed).toMatchObject({
      size: after.length,
      sha256: createHash('sha256').update(after).digest('hex'),
    })
    expect(signed.signatureFields.map((field) => field.signedBy)).toEqual([null, 'Kari Ås', null])
    await client.sign({ reportId: 'report', field: fields[2], identityId, reason: 'Godkjent' })
    const report = await client.verify({ file: file(await storedBytes(), 'rapport.pdf') })
    expect(report).toMatchObject({
      verdict: 'validButUntrusted',
      unsignedFields: ['Signatur signature-childWelfare'],
    })
    await expect(
      client.sign({ reportId: 'report', field: fields[1], identityId, reason: null }),
    ).rejects.toMatchObject({
      code: 'AlreadySigned',
    })
  })

  it('is refused for what is not ours, not there, or not as it was', async () => {
    const client = clientFor(['health'])
    const identityId = (await client.identities())[0]?.id ?? ''
    const request = { reportId: 'report', field: fields[1], identityId, reason: null }
    const refusal = (changed: object) =>
      client.sign({ ...request, ...changed }).catch((error: { code: string }) => error.code)
    expect(await refusal({ field: fields[0] })).toBe('NotYourSector')
    expect(await refusal({ field: 'signature-police' })).toBe('NotFound')
    expect(await refusal({ reportId: 'other' })).toBe('NotFound')
    expect(await refusal({ identityId: 'other' })).toBe('NotFound')
    now = new Date(now.getTime() - 86_400_000)
    expect(await refusal({})).toBe('CertificateExpired')
    now = new Date(now.getTime() + 86_400_000)
    const bytes = Buffer.from(await storedBytes())
    await keepReport(
      Buffer.concat([bytes, Buffer.from(' ')]),
      createHash('sha256').update(bytes).digest('hex'),
    )
    expect(await refusal({})).toBe('ReportChanged')
    await keepReport(Buffer.from('%PDF-1.7 and no more'))
    expect(await refusal({})).toBe('ReportChanged')
  })

  it('demands a closed part for a final report, not for a draft', async () => {
    const client = clientFor(['health'])
    const identityId = (await client.identities())[0]?.id ?? ''
    const request = { reportId: 'report', field: fields[1], identityId, reason: null }
    const part = { inspectionId: 'case', id: 'health', compartment: 'health', status: 'final' } as const
    await opened.db.insertInto('sectorPart').values(part).execute()
    await expect(client.sign(request)).rejects.toMatchObject({ code: 'PartNotClosed' })
    await opened.db
      .updateTable('sectorPart')
      .set({ status: 'preliminary' } as never)
      .execute()
    await expect(client.sign(request)).resolves.toMatchObject({ id: 'report' })
  })

  it('may be done by two at once without losing either signature', async () => {
    const client = clientFor(['childWelfare', 'health', 'school'])
    const identityId = (await client.identities())[0]?.id ?? ''
    const outcomes = await Promise.allSettled(
      fields.map((field) => client.sign({ reportId: 'report', field, identityId, reason: null })),
    )
    const done = outcomes.filter((one) => one.status === 'fulfilled').length
    const refused = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    )
    expect(done).toBeGreaterThan(0)
    expect(refused.every((code) => code === 'Busy')).toBe(true)
    const { signatures } = await client.verify({ file: file(await storedBytes(), 'rapport.pdf') })
    expect(signatures).toHaveLength(done)
  })
})

describe('verifying', () => {
  it('trusts the roots in the folder, and refuses what is no PDF', async () => {
    const client = clientFor(['health'])
    const p12 = file(keys.keyFile('ec', 'p'), 'segl.p12')
    const identity = await client.importKeyFile({ file: p12, password: 'p' })
    await client.sign({ reportId: 'report', field: fields[1], identityId: identity.id, reason: null })
    const pdf = file(await storedBytes(), 'rapport.pdf')
    expect(await client.verify({ file: pdf })).toMatchObject({ verdict: 'validButUntrusted' })
    mkdirSync(join(keys.folder, TRUST_FOLDER))
    writeFileSync(join(keys.folder, TRUST_FOLDER, 'root.crt'), keys.root)
    writeFileSync(join(keys.folder, TRUST_FOLDER, 'broken.pem'), 'no certificate')
    expect(await client.verify({ file: pdf })).toMatchObject({ verdict: 'allValid' })
    await expect(client.verify({ file: file(Buffer.from('hei'), 'hei.pdf') })).rejects.toMatchObject({
      code: 'NotAPdf',
    })
  })
})
