import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { VerificationReport } from '../../shared/contract/signature.ts'
import { verdictSentences } from '../../shared/domain/verdict-sentences.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { setupBackend, type TestBackend } from '../support/backend.ts'
import { testClock } from '../support/fixed-ports.ts'
import { append, coveringNote, freshNumber } from './attacks/surgery.ts'
import { fixtureReport } from './fixture-report.ts'
import { makeSignedFiles, SIGNED_AT, type SignedFiles } from './signed-files.ts'
import { stampedInstead } from './cms-writer.ts'
import { derOid, derSequence } from './der-writer.ts'
import { extension, issue, signerOf } from './test-pki.ts'
import { fields, sign } from './three-signers.ts'

let files: SignedFiles
beforeAll(async () => {
  files = await makeSignedFiles()
})

/** A profile that keeps one report of a case, signed by as many as are named. */
async function profileWith(bytes: Buffer, signers: readonly string[]): Promise<TestBackend> {
  const backend = await setupBackend({ clock: testClock(SIGNED_AT.toISOString()) })
  const { db } = backend.open()
  const row = {
    id: 'report',
    inspectionId: 'granneset',
    part: 'joint',
    maalform: 'nb',
    edition: 'working',
    partyId: null,
    fileName: 'fellesrapport.pdf',
    pages: 2,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    replacedCharacters: '[]',
    signatureFields: JSON.stringify(
      fields.map((name, index) => ({ name, label: `Felt ${index + 1}`, signedBy: signers[index] ?? null })),
    ),
    createdAt: '2026-11-24T10:00:00.000Z',
    bytes,
  }
  await db.insertInto('renderedReport').values(row).execute()
  return backend
}

async function verify({ client }: TestBackend, bytes: Buffer): Promise<VerificationReport> {
  return client.signature.verify({ file: new File([Uint8Array.from(bytes)], 'rapport.pdf') })
}

const everyone = ['Åse Bø', 'Øystein Čađđi', 'Kari Ås']
const words = (report: VerificationReport, maalform: 'nb' | 'nn' = 'nb') =>
  verdictSentences(report, createTranslator(maalform))

it('a file that was cut back is valid by itself, and each field that nobody has signed is named', async () => {
  const backend = await setupBackend({ clock: testClock(SIGNED_AT.toISOString()) })
  await backend.client.trust.add({
    file: new File([Uint8Array.from(files.office.root.certificate)], 'rot.der'),
  })
  const cut = await verify(backend, files.s3.subarray(0, files.s2.length))
  expect(cut).toMatchObject({ verdict: 'allValid', unsignedFields: [`Signatur ${fields[2]}`], kept: null })
  expect(words(cut)).toMatchObject({
    verdict: '2 signaturer er satt, og de er gyldige. Én mangler.',
    unsigned: `Ett felt er ikke signert: Signatur ${fields[2]}. Enten er det ikke signert ennå, eller så er signaturen fjernet.`,
    kept: null,
  })
  const whole = await verify(backend, files.s3)
  expect(words(whole)).toMatchObject({
    verdict: 'Signaturene er gyldige, og innholdet er uendret.',
    unsigned: null,
  })
})

it('a time stamp in the field of one who is missing does not stand for a signature', async () => {
  const { office, s3, s2 } = files
  const purpose = extension('2.5.29.37', true, derSequence(derOid('1.3.6.1.5.5.7.3.8')))
  const authority = issue({ name: 'Prøvetid', issuer: office.root, usage: 0x80, extensions: [purpose] })
  const again = await sign(s3.subarray(0, s2.length), fields[2], signerOf(office.kari), SIGNED_AT)
  const backend = await profileWith(s3, everyone)
  await backend.client.trust.add({ file: new File([Uint8Array.from(office.root.certificate)], 'rot.der') })
  const report = await verify(backend, stampedInstead(again, 2, authority))
  expect(report.signatures.map((one) => one.kind)).toEqual(['signature', 'signature', 'timeStamp'])
  expect(report.signatures.every((one) => one.status.startsWith('valid'))).toBe(true)
  expect(report).toMatchObject({
    verdict: 'signaturesMissing',
    unsignedFields: [`Signatur ${fields[2]}`],
    kept: { relation: 'different', missing: [{ field: 'Felt 3', signer: 'Kari Ås' }] },
  })
})

it('a profile that keeps the report knows which signatures a file lacks, and whose they are', async () => {
  const backend = await profileWith(files.s3, everyone)
  const cut = await verify(backend, files.s3.subarray(0, files.s1.length))
  expect(cut).toMatchObject({
    verdict: 'signaturesMissing',
    kept: {
      relation: 'older',
      inspectionId: 'granneset',
      fileName: 'fellesrapport.pdf',
      missing: [
        { field: 'Felt 2', signer: 'Øystein Čađđi' },
        { field: 'Felt 3', signer: 'Kari Ås' },
      ],
    },
  })
  expect(words(cut).kept).toBe(
    'Rapporten i saken har flere signaturer enn denne filen: Felt 2 (Øystein Čađđi), Felt 3 (Kari Ås).',
  )
  expect(words(cut, 'nn').verdict).toBe('Fila manglar signaturar som rapporten i saka har.')
  const bare = await verify(backend, files.rendered)
  expect(bare.verdict).toBe('signaturesMissing')
  expect(bare.kept?.missing).toHaveLength(3)
  expect(await verify(backend, files.s3)).toMatchObject({
    verdict: 'validButUntrusted',
    kept: { relation: 'same', missing: [] },
  })
})

it('an unsigned file that is the very one that is kept is not suspected of having been changed', async () => {
  const report = await verify(await profileWith(files.rendered, []), files.rendered)
  expect(report).toMatchObject({ verdict: 'unsigned', kept: { relation: 'same' } })
  expect(words(report).advice).toBe('Den er ikke endret siden den ble laget, men ingen har signert.')
})

it('two copies that were signed by one each lack each other’s signature', async () => {
  const other = await sign(files.rendered, fields[1], signerOf(files.office.oystein), SIGNED_AT)
  const report = await verify(await profileWith(files.s1, everyone.slice(0, 1)), other)
  expect(report).toMatchObject({
    verdict: 'signaturesMissing',
    kept: { relation: 'different', missing: [{ field: 'Felt 1', signer: 'Åse Bø' }] },
  })
})

it('a file that others have signed further is told to be newer than the one that is kept', async () => {
  const report = await verify(await profileWith(files.s1, everyone.slice(0, 1)), files.s3)
  expect(report).toMatchObject({ verdict: 'validButUntrusted', kept: { relation: 'newer', missing: [] } })
})

it('a changed or cut file is told not to be the one that is kept, and keeps its own verdict', async () => {
  const backend = await profileWith(files.s3, everyone)
  const changed = append(files.s2, (file) => new Map([[freshNumber(file), coveringNote(1)]]))
  expect(await verify(backend, changed)).toMatchObject({
    verdict: 'changedAfterSigning',
    kept: { relation: 'changed' },
  })
  expect(await verify(backend, files.s1.subarray(0, files.s1.length - 40))).toMatchObject({
    verdict: 'damaged',
    kept: { relation: 'changed' },
  })
})

it('a report of another case, and one that somebody verifies without opening a profile, is held against nothing', async () => {
  const backend = await profileWith(files.s3, everyone)
  const other = await fixtureReport(fields, { title: 'En annen sak' })
  expect((await verify(backend, other)).kept).toBeNull()
  await backend.client.session.lock()
  expect(await verify(backend, files.s2)).toMatchObject({ verdict: 'validButUntrusted', kept: null })
})
