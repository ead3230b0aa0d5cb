import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { renderPdf } from '../../electron/backend/report/pdf/render-pdf.ts'
import { prepareReport } from '../../electron/backend/report/prepare-report.ts'
import { redactedSnapshot } from '../../electron/backend/edition/prepare-edition.ts'
import type { ReportBlock } from '../../shared/report/report-block.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { ask, modelOf, render } from '../report/render-report.ts'
import { setupBackend } from '../support/backend.ts'
import { exempt, keepAll, makeEdition, writeAll } from './edition-bench.ts'
import { plantSecrets } from './planted-secrets.ts'

const PARTS = ['school', 'joint'] as const
const IMAGE = '/Subtype /Image'

test('none of 200 planted secrets is in the public edition: text, metadata, structure, attachments, objects, pixels', async () => {
  const { client, open, ports } = await setupBackend()
  const inspectionId = await loadSample(client)
  const { snapshot } = await client.inspection.view({ id: inspectionId })
  const { secrets, planting, exempting } = plantSecrets(snapshot, ['school', 'common'], 200)
  const photo = snapshot.source.find((source) => source.attachment !== null)
  if (!photo?.attachment) throw new Error('The sample has a photo')
  await writeAll(client, inspectionId, planting)
  // The search can find them: most stand in the school's working edition, and so does the photo.
  const working = { inspectionId, part: 'school', maalform: 'nb', edition: 'working', partyId: null } as const
  const { bytes: shown } = await renderPdf(prepareReport(open(), working, ports.fontFolder).render, () => {})
  const allShown = solid(channelsOf(shown).join('\n'))
  const seen = secrets.filter((secret) => allShown.includes(solid(secret)))
  expect(seen.length).toBeGreaterThan(100)
  const shownObjects = objectsOf(shown)
  expect(inObjects(shownObjects, secrets).length).toBeGreaterThan(0)
  expect(shownObjects.includes(IMAGE)).toBe(true)

  await writeAll(client, inspectionId, exempting)
  const { id: recordId, attachment, compartment } = photo
  const wholePhoto = { recordKind: 'source', recordId, field: 'attachment', passage: attachment } as const
  await exempt(client, inspectionId, 'photo', wholePhoto, compartment)
  for (const part of PARTS) await keepAll(client, { inspectionId, part, edition: 'public' })
  const editions = await Promise.all(
    PARTS.map((part) => makeEdition(client, { inspectionId, part, edition: 'public' })),
  )
  for (const { bytes, report } of editions) {
    const everything = solid(channelsOf(bytes).join('\n'))
    const objects = objectsOf(bytes)
    expect(
      secrets.filter((secret) => everything.includes(solid(secret))),
      report.part,
    ).toEqual([])
    expect(inObjects(objects, secrets)).toEqual([])
    expect(objects.includes(IMAGE)).toBe(false)
    expect(secrets.filter((secret) => report.fileName.includes(secret.toLowerCase()))).toEqual([])
    expect(ask({ bytes }, 'pdfdetach', ['-list', 'FILE'])).toContain('0 embedded files')
    expect(everything).toContain('[Unntatt:offl.§13jf.bvl.§13-1]')
    expect(everything).toContain('OFFENTLIGUTGAVE')
  }
  process.stdout.write(
    `secrets: ${secrets.length} planted, ${seen.length} seen in the working edition, 0 in the public one\n`,
  )
}, 120_000)

test('a marked word is in no heading, bookmark, structure text or file name; the basis stands in its place', async () => {
  const targets = [
    ['inspection', 'case', 'title', 'common'],
    ['lovbrudd', 'l1', 'title', 'childWelfare'],
    ['sectorPart', 'childWelfare', 'conclusion', 'childWelfare'],
  ] as const
  const whole = snapshot({
    inspection: record('inspection', 'case', 'common', {
      title: 'Tilsyn ved Solbakken etter melding om Qvistine',
    }),
    lovbrudd: [record('lovbrudd', 'l1', 'childWelfare', { title: 'Qvistine fikk ikke legetime' })],
    sectorPart: [record('sectorPart', 'childWelfare', 'childWelfare', { conclusion: 'Qvistines sak.' })],
    exemption: targets.map(([recordKind, recordId, field, compartment]) =>
      record('exemption', `e-${recordKind}`, compartment, {
        recordKind,
        recordId,
        field,
        passage: 'Qvistine',
        basis: 'bvl-13-1',
        scope: 'public',
      }),
    ),
  })
  const read = async (name: 'working' | 'public') => {
    const model = modelOf(redactedSnapshot(whole, { name }, { part: 'childWelfare', maalform: 'nb' }), {
      edition: { name },
    })
    // The structure's text is read page by page and element by element: it must be a short file.
    const { bytes } = await render({ ...model, blocks: model.blocks.filter(namesTheCase) })
    const structure = ask({ bytes }, 'pdfinfo', ['-struct-text', 'FILE'])
    return {
      all: solid([model.meta.fileName, structure, ...channelsOf(bytes)].join('\n')),
      objects: objectsOf(bytes),
    }
  }
  const working = await read('working')
  expect(working.all).toContain('Qvistine')
  expect(inObjects(working.objects, ['Qvistine'])).toEqual(['Qvistine'])
  const open = await read('public')
  expect(open.all.toLowerCase()).not.toContain('qvistine')
  expect(inObjects(open.objects, ['Qvistine'])).toEqual([])
  expect(open.all).toContain('[Unntatt:offl.§13jf.bvl.§13-1]ssak.')
})

/** The title, a heading with its bookmark, and the blocks that the marked words stand in. */
function namesTheCase(block: ReportBlock): boolean {
  const isConclusion = block.kind === 'heading' && block.id === 'conclusion'
  return isConclusion || /Qvistine|Unntatt/u.test(JSON.stringify(block))
}

/** What each tool reads out of the file: both ways of reading the text, metadata, structure, attachments. */
function channelsOf(bytes: Uint8Array): readonly string[] {
  const read = (tool: string, ...args: readonly string[]) => ask({ bytes }, tool, args)
  return [
    read('pdftotext', 'FILE', '-'),
    read('pdftotext', '-raw', 'FILE', '-'),
    read('pdfinfo', 'FILE'),
    read('pdfinfo', '-meta', 'FILE'),
    read('pdfinfo', '-struct', 'FILE'),
    read('pdfinfo', '-dests', 'FILE'),
    read('pdfdetach', '-list', 'FILE'),
  ]
}

/** Line breaks and hyphens at the end of lines do not hide a secret. */
function solid(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD]+/gu, '')
}

/** Secrets that the decompressed objects hold, in any of the ways a PDF writes a text. */
function inObjects(objects: Buffer, secrets: readonly string[]): readonly string[] {
  const hex = objects.toString('latin1').toLowerCase()
  return secrets.filter((secret) => {
    const utf16 = Buffer.from(secret, 'utf16le').swap16()
    const utf8 = Buffer.from(secret, 'utf8')
    const latin1 = Buffer.from(secret, 'latin1')
    return (
      [utf8, utf16, latin1].some((written) => objects.includes(written)) ||
      [utf8, utf16].some((written) => hex.includes(written.toString('hex')))
    )
  })
}

/** Every object of the file with its streams laid open. */
function objectsOf(bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-edition-'))
  try {
    const [closed, open] = [join(folder, 'closed.pdf'), join(folder, 'open.pdf')]
    writeFileSync(closed, bytes)
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', closed, open])
    return readFileSync(open)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
