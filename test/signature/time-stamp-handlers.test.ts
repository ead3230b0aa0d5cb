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
async function office(
  way: Way | null,
  fields: readonly string[] = [field],
): Promise<TestBackend & { readonly called: string[] }> {
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
  await keepReport(backend, await fixtureReport([...fields, 'archive-timestamp']))
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

const bytesOf = async ({ client }: TestBackend) =>
  Buffer.from(await (await client.report.read({ id: 'report' })).arrayBuffer())

describe('an office with an address for time stamps', () => {
  it('has its signatures stamped, and extends a report that it keeps, or a file', async () => {
    const here = await office('stamp')
    const { timeStamp, size } = await signed(here)
    expect(timeStamp).toBe('stamped')
    expect((await verify(here)).signatures).toMatchObject([{ level: 'B-T', proven: { by: 'Prøvetid' } }])
    const file = await here.client.report.read({ id: 'report' })

    const { report, verification } = await here.client.timeStamp.extendReport({
      reportId: 'report',
      evenIfUnsigned: false,
    })
    expect(report.sha256).toBe(verification.sha256)
    expect(report.size).toBeGreaterThan(size)
    expect((await verify(here)).sha256).toBe(report.sha256)
    expect(verification.signatures).toMatchObject([{ level: 'B-T' }, { kind: 'timeStamp', status: 'valid' }])

    // A file needs no open profile when the address is given: so the command line does it.
    await here.client.session.lock()
    const out = join(here.ports.dataFolder, 'forlenget.pdf')
    const order = { file, address: authority.address('stamp'), evenIfUnsigned: false, out }
    const { lines } = await extendFile(here.client, order, createTranslator('nb'))
    expect(lines).toEqual([`Skrev ${out}`, expect.stringContaining('Nivå PAdES B-T')])
    expect(
      readFileSync(out)
        .subarray(0, file.size)
        .equals(Buffer.from(await file.arrayBuffer())),
    ).toBe(true)
  })

  it('signs all the same when the service does not answer, and is told so', async () => {
    const here = await office('silent')
    expect((await signed(here)).timeStamp).toBe('timeOut')
    expect((await verify(here)).signatures).toMatchObject([{ level: 'B-B', proven: null }])
  })

  it('waits for all who are to sign, unless told otherwise, and takes nothing unsigned or void', async () => {
    const here = await office('stamp', [field, 'signature-school'])
    const extend = (bytes: Buffer, evenIfUnsigned = false) =>
      here.client.timeStamp.extendFile({
        file: new File([new Uint8Array(bytes)], 'rapport.pdf'),
        address: null,
        evenIfUnsigned,
      })
    await expect(extend(await bytesOf(here))).rejects.toMatchObject({ code: 'NothingToExtend' })
    await expect(extend(Buffer.from('hei'))).rejects.toMatchObject({ code: 'NotAPdf' })
    await signed(here)
    const half = await bytesOf(here)
    await expect(extend(half)).rejects.toMatchObject({
      code: 'NotAllSigned',
      data: { fields: ['Signatur signature-school'] },
    })
    const anyway = await extend(half, true)
    expect(anyway.file.name).toBe('rapport.pdf')
    expect(anyway.verification.unsignedFields).toEqual(['Signatur signature-school'])
    half[half.indexOf('Fellesrapport')] = 0x66
    await expect(extend(half)).rejects.toMatchObject({ code: 'SignaturesNotValid' })
  })
})

describe('an office without one', () => {
  it('reaches no other machine, and tries an address before it rests on it', async () => {
    const here = await office(null)
    expect((await signed(here)).timeStamp).toBe('notAsked')
    await verify(here)
    const extending = here.client.timeStamp.extendReport({ reportId: 'report', evenIfUnsigned: false })
    await expect(extending).rejects.toMatchObject({ code: 'TimeStampFailed', data: { reason: 'noAddress' } })
    expect(here.called).toEqual([])

    for (const timeStampAddress of [
      'ftp://tid.no/',
      'tid.no',
      'file:///etc/passwd',
      'https://navn:ord@tid.no/',
    ]) {
      const saving = here.client.session.saveSettings({ ...defaultSettings, timeStampAddress })
      await expect(saving).rejects.toMatchObject({ code: 'InvalidValue' })
    }
    const wrong = here.client.timeStamp.tryAddress({ address: authority.address('garbage') })
    await expect(wrong).rejects.toMatchObject({ code: 'TimeStampFailed', data: { reason: 'notATimeStamp' } })
    const answer = await here.client.timeStamp.tryAddress({ address: authority.address('stamp') })
    expect(answer.authority).toBe('Prøvetid')
  })
})
