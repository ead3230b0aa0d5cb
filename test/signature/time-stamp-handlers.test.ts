import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extendFile } from '../../electron/cli/extend.ts'
import { reachNetwork } from '../../electron/shell/node-network.ts'
import { TRUST_FOLDER } from '../../electron/backend/trust/trust-roots.ts'
import { defaultSettings } from '../../shared/contract/session.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { setupBackend, type TestBackend } from '../support/backend.ts'
import { testClock } from '../support/fixed-ports.ts'
import { fixtureReport } from './fixture-report.ts'
import { startTestAuthority, type TestAuthority, type Way } from './test-authority.ts'

const field = 'signature-health'

let authority: TestAuthority
beforeAll(async () => {
  authority = await startTestAuthority()
})
afterAll(() => authority.close())

/** An office with one finished report, that trusts the authority and has its address (or none) in the settings. */
async function office(way: Way | null): Promise<TestBackend & { readonly called: string[] }> {
  const called: string[] = []
  const backend = await setupBackend({
    sectors: ['health'],
    clock: testClock(new Date().toISOString()),
    ports: {
      network: (request) => {
        called.push(request.address)
        return reachNetwork({
          ...request,
          limitMilliseconds: way === 'silent' ? 50 : request.limitMilliseconds,
        })
      },
    },
  })
  const folder = join(backend.ports.dataFolder, TRUST_FOLDER)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'rot.cer'), authority.root)
  const timeStampAddress = way === null ? '' : authority.address(way)
  await backend.client.session.saveSettings({ ...defaultSettings, timeStampAddress })
  await keepReport(backend, await fixtureReport([field, 'archive-timestamp']))
  return { ...backend, called }
}

async function keepReport({ open }: TestBackend, bytes: Buffer): Promise<void> {
  await open()
    .db.insertInto('renderedReport')
    .values({
      id: 'report',
      inspectionId: 'case',
      part: 'joint',
      maalform: 'nb',
      edition: 'working',
      partyId: null,
      fileName: 'fellesrapport.pdf',
      pages: 2,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      replacedCharacters: '[]',
      signatureFields: JSON.stringify([{ name: field, label: 'Helse', signedBy: null }]),
      createdAt: '2026-11-24T10:00:00.000Z',
      bytes,
    })
    .execute()
}

async function signed({ client }: TestBackend) {
  const [own] = await client.signature.identities()
  return client.signature.sign({ reportId: 'report', field, identityId: own?.id ?? '', reason: null })
}

const verify = async ({ client }: TestBackend) =>
  client.signature.verify({ file: await client.report.read({ id: 'report' }) })

describe('signing with an address for time stamps in the settings', () => {
  it('stamps the signature when the service answers', async () => {
    const here = await office('stamp')
    expect((await signed(here)).timeStamp).toBe('stamped')
    expect((await verify(here)).signatures).toMatchObject([{ level: 'B-T', proven: { by: 'Prøvetid' } }])
  })

  it('signs all the same when it does not, and says so', async () => {
    const here = await office('silent')
    expect((await signed(here)).timeStamp).toBe('timeOut')
    expect((await verify(here)).signatures).toMatchObject([{ level: 'B-B', proven: null }])
  })

  it('reaches no other machine without one', async () => {
    const here = await office(null)
    expect((await signed(here)).timeStamp).toBe('notAsked')
    await verify(here)
    const extending = here.client.timeStamp.extendReport({ reportId: 'report', evenIfUnsigned: false })
    await expect(extending).rejects.toMatchObject({ code: 'TimeStampFailed', data: { reason: 'noAddress' } })
    expect(here.called).toEqual([])
  })
})

describe('the address', () => {
  it('is tried before anybody rests on it', async () => {
    const here = await office(null)
    const answer = await here.client.timeStamp.tryAddress({ address: authority.address('stamp') })
    expect(answer.authority).toBe('Prøvetid')
    const wrong = here.client.timeStamp.tryAddress({ address: authority.address('garbage') })
    await expect(wrong).rejects.toMatchObject({ code: 'TimeStampFailed', data: { reason: 'notATimeStamp' } })
  })

  it('must be one of the web’s, without a password in it', async () => {
    const { client } = await office(null)
    for (const address of ['ftp://tid.no/', 'tid.no', 'file:///etc/passwd', 'https://navn:ord@tid.no/']) {
      const saving = client.session.saveSettings({ ...defaultSettings, timeStampAddress: address })
      await expect(saving).rejects.toMatchObject({ code: 'InvalidValue' })
    }
  })
})

describe('extending', () => {
  it('puts the extended report in the place of the one that was kept', async () => {
    const here = await office('stamp')
    const before = await signed(here)
    const { report, verification } = await here.client.timeStamp.extendReport({
      reportId: 'report',
      evenIfUnsigned: false,
    })
    expect(report.sha256).toBe(verification.sha256)
    expect(report.size).toBeGreaterThan(before.size)
    expect((await verify(here)).sha256).toBe(report.sha256)
    expect(verification.signatures).toMatchObject([{ level: 'B-T' }, { kind: 'timeStamp', status: 'valid' }])
  })

  it('of a file needs no profile when the address is given, and gives a new file of the same name', async () => {
    const here = await office('stamp')
    await signed(here)
    const file = await here.client.report.read({ id: 'report' })
    await here.client.session.lock()
    const address = authority.address('stamp')
    const extended = await here.client.timeStamp.extendFile({ file, address, evenIfUnsigned: false })
    expect(extended.file.name).toBe('fellesrapport.pdf')
    expect(extended.file.size).toBe(extended.verification.size)
    // The command line does the same, and says what each signature has come to.
    const out = join(here.ports.dataFolder, 'forlenget.pdf')
    const order = { file, address, evenIfUnsigned: false, out }
    const { lines } = await extendFile(here.client, order, createTranslator('nb'))
    expect(lines).toEqual([`Skrev ${out}`, expect.stringContaining('Nivå PAdES B-T')])
    expect(
      readFileSync(out)
        .subarray(0, file.size)
        .equals(Buffer.from(await file.arrayBuffer())),
    ).toBe(true)
  })

  it('waits for all who are to sign, unless told otherwise, and takes nothing unsigned or void', async () => {
    const { client } = await office('stamp')
    const extend = (bytes: Buffer, evenIfUnsigned = false) =>
      client.timeStamp.extendFile({
        file: new File([new Uint8Array(bytes)], 'rapport.pdf'),
        address: null,
        evenIfUnsigned,
      })
    const unsigned = await fixtureReport([field, 'archive-timestamp'])
    await expect(extend(unsigned)).rejects.toMatchObject({ code: 'NothingToExtend' })
    await expect(extend(Buffer.from('hei'))).rejects.toMatchObject({ code: 'NotAPdf' })
    const half = await office('stamp')
    await half.open().db.deleteFrom('renderedReport').execute()
    await keepReport(half, await fixtureReport([field, 'signature-school', 'archive-timestamp']))
    await signed(half)
    const file = Buffer.from(await (await half.client.report.read({ id: 'report' })).arrayBuffer())
    await expect(extend(file)).rejects.toMatchObject({
      code: 'NotAllSigned',
      data: { fields: ['Signatur signature-school'] },
    })
    expect((await extend(file, true)).verification.unsignedFields).toEqual(['Signatur signature-school'])
    const at = file.indexOf('Fellesrapport')
    file[at] = 0x66
    await expect(extend(file)).rejects.toMatchObject({ code: 'SignaturesNotValid' })
  })
})
