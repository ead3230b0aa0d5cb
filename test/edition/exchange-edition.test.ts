import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { caseInReport } from '../../electron/backend/report/case-in-report.ts'
import { prepareReport } from '../../electron/backend/report/prepare-report.ts'
import { nextObjectNumber, writeIncrement } from '../../electron/backend/signature/pdf/increment.ts'
import { parsePdf } from '../../electron/backend/signature/pdf/pdf-file.ts'
import { asType, pdfDictionary, type PdfDictionary } from '../../electron/backend/signature/pdf/pdf-value.ts'
import { readCaseInPdf } from '../../electron/backend/transfer/case-in-pdf.ts'
import { fontFolder } from '../report/render-report.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { exempt, makeEdition } from './edition-bench.ts'

const LIMIT = 1_000_000
const SECRET = 'Qvistine bodde her i fjor.'

type Exchanged = {
  readonly inspectionId: string
  readonly made: Uint8Array
  readonly signed: Uint8Array
  readonly exported: Buffer
}
let made: Promise<Exchanged> | undefined

/** The office's files; made once, by the first test that asks. */
function anOffice(): Promise<Exchanged> {
  made ??= exchange()
  return made
}

/** A case with something exempt in it, made into a report for exchange, and signed. */
async function exchange(): Promise<Exchanged> {
  const { client } = await setupBackend()
  const inspectionId = await aCase(client, 'Tilsyn ved Solbakken')
  await writeField(client, inspectionId, edit('sectorPart', 'childWelfare', 'conclusion', SECRET))
  await exempt(client, inspectionId, 'e1', {
    recordKind: 'sectorPart',
    recordId: 'childWelfare',
    field: 'conclusion',
    passage: 'Qvistine',
  })
  const order = { inspectionId, part: 'childWelfare', edition: 'exchange' } as const
  const { bytes: made, report } = await makeEdition(client, order)
  const [identity] = await client.signature.identities()
  await client.signature.sign({
    reportId: report.id,
    field: 'signature-childWelfare',
    identityId: identity?.id ?? '',
    reason: null,
  })
  const signed = await bytesOf(await client.report.read({ id: report.id }))
  const exported = Buffer.from(await bytesOf(await client.transfer.exportCase({ inspectionId })))
  return { inspectionId, made, signed, exported }
}

test('another office takes in the report, signed or not, and gets the whole case out of it', async () => {
  const office = await anOffice()
  const { client } = await setupBackend({ laptop: 'other' })
  const first = await client.transfer.importCase({ file: asFile(office.signed) })
  expect(first).toMatchObject({ inspectionId: office.inspectionId, known: 0 })
  const { snapshot } = await client.inspection.view({ id: office.inspectionId })
  expect(snapshot.sectorPart.find((part) => part.id === 'childWelfare')?.conclusion).toBe(SECRET)
  expect(snapshot.exemption).toHaveLength(1)
  expect(await client.transfer.importCase({ file: asFile(office.made) })).toMatchObject({ added: 0 })
})

test('any tool finds in it the case exactly as it is exported, before and after a signature', async () => {
  const office = await anOffice()
  for (const bytes of [office.made, office.signed]) expect(detached(bytes).equals(office.exported)).toBe(true)
  // The signature covers the case: the file as it was made is the beginning of the signed one.
  expect(Buffer.from(office.signed).subarray(0, office.made.length).equals(office.made)).toBe(true)
})

test('no other edition carries the case, and what is exempt is in none that goes out', async () => {
  const { client, open } = await setupBackend()
  const inspectionId = await aCase(client, 'Tilsyn ved Solbakken')
  await writeField(client, inspectionId, edit('party', 'p1', 'name', 'Granneset kommune'))
  await writeField(client, inspectionId, edit('party', 'p1', 'sectors', ['childWelfare']))
  await writeField(client, inspectionId, edit('sectorPart', 'childWelfare', 'conclusion', SECRET))
  const marked = { recordKind: 'sectorPart', recordId: 'childWelfare', field: 'conclusion' } as const
  await exempt(client, inspectionId, 'e1', { ...marked, passage: 'Qvistine', scope: 'otherParties' })
  const rendered = (edition: 'exchange' | 'working' | 'party' | 'public') => {
    const partyId = edition === 'party' ? 'p1' : null
    const order = { inspectionId, part: 'childWelfare', maalform: 'nb', edition, partyId } as const
    return prepareReport(open(), order, fontFolder).render
  }
  const exchange = rendered('exchange')
  expect(Buffer.from(exchange.carriedCase?.json ?? []).includes('Qvistine')).toBe(true)
  expect(rendered('exchange')).toEqual(exchange)
  expect(rendered('working').carriedCase).toBeUndefined()
  for (const edition of ['party', 'public'] as const) {
    const render = rendered(edition)
    expect(Object.keys(render).toSorted()).toEqual(['fontFolder', 'model', 'photos'])
    expect(JSON.stringify(render.model)).not.toContain('Qvistine')
  }
  const rest = { inspectionId, maalform: 'nb', changedAt: '2026-03-10T09:00:00.000Z' } as const
  expect(caseInReport(open(), { ...rest, edition: { name: 'exchange' } }).fileName).toBe('sak.json')
  // @ts-expect-error: the public's report cannot be given the case
  caseInReport(open(), { ...rest, edition: { name: 'public' } })
  // @ts-expect-error: nor can a party's copy
  caseInReport(open(), { ...rest, edition: { name: 'party', partyId: 'p1' } })
})

test('a PDF without the case is refused in plain words, and nothing is brought in', async () => {
  const office = await anOffice()
  const { client } = await setupBackend()
  const foreign = Buffer.from('%PDF-1.7\n%âãÏÓ\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n', 'latin1')
  // As every other report of ours: no associated file.
  const without = replaced(office.made, '/AF [', '/XX [')
  for (const bytes of [without, foreign, Buffer.from('%PDF-')]) {
    await expect(client.transfer.importCase({ file: asFile(bytes) })).rejects.toMatchObject({
      code: 'NoCaseInPdf',
    })
  }
  expect(await client.inspection.list()).toEqual([])
})

test('a case that was damaged, lies about its size or is too large is given up before it fills the memory', async () => {
  const office = await anOffice()
  const { client } = await setupBackend()
  const size = `/Size ${office.exported.length}`
  const smaller = replaced(office.made, size, `/Size ${office.exported.length - 1}`)
  await expect(client.transfer.importCase({ file: asFile(smaller) })).rejects.toMatchObject({
    code: 'DamagedCase',
  })
  const flipped = Buffer.from(office.made)
  const data = flipped.indexOf('stream\n', flipped.indexOf('/EmbeddedFile')) + 200
  flipped[data] = (flipped[data] ?? 0) ^ 1
  expect(await readCaseInPdf(flipped, LIMIT)).toEqual({ ok: false, error: { type: 'DamagedCase' } })
  const small = office.exported.length - 1
  expect(await readCaseInPdf(office.made, small)).toEqual({ ok: false, error: { type: 'TooLarge' } })
  expect(await client.inspection.list()).toEqual([])
})

test('another case that somebody appends to the file is not what is read', async () => {
  const office = await anOffice()
  const swapped = Buffer.concat([office.made, otherCase(office.made)])
  expect(detached(swapped).toString()).toBe('{"another":"case"}')
  expect(await readCaseInPdf(swapped, LIMIT)).toEqual({ ok: true, value: office.exported.toString() })
})

function asFile(bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], 'rapport.pdf', { type: 'application/pdf' })
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

function replaced(bytes: Uint8Array, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(from, 0, 'latin1')
  if (at < 0 || from.length !== to.length) throw new Error(`${from} is not there`)
  copy.write(to, at, 'latin1')
  return copy
}

/** What poppler takes out of the file. */
function detached(bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-exchange-'))
  try {
    const [pdf, json] = [join(folder, 'r.pdf'), join(folder, 'sak.json')]
    writeFileSync(pdf, bytes)
    execFileSync('pdfdetach', ['-save', '1', '-o', json, pdf])
    return readFileSync(json)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An increment after which viewers see another file under the same name. */
function otherCase(bytes: Uint8Array): Buffer {
  const parsed = parsePdf(bytes)
  if (!parsed.ok) throw new Error(parsed.error.type)
  const file = parsed.value
  for (let number = 1; number < nextObjectNumber(file); number++) {
    const stream = asType(file.object(number, 0)?.value, 'stream')
    if (!stream || asType(stream.dictionary.entries.get('Type'), 'name')?.name !== 'EmbeddedFile') continue
    const data = deflateSync(Buffer.from('{"another":"case"}'))
    const entries = new Map(stream.dictionary.entries).set('Length', data.length).set('Params', noParameters)
    const dictionary: PdfDictionary = { type: 'dictionary', entries }
    return writeIncrement(file, new Map([[number, { type: 'stream', dictionary, data }]]))
  }
  throw new Error('No embedded file')
}

const noParameters = pdfDictionary({})
