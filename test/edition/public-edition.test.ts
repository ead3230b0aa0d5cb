import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { ask } from '../report/render-report.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { exempt, keepAll, makeEdition, writeAll } from './edition-bench.ts'
import { plantSecrets } from './planted-secrets.ts'

const PARTS = ['school', 'joint'] as const

test('none of 200 planted secrets is in the public edition: text, metadata, structure, attachments, objects, pixels', async () => {
  const { client } = await setupBackend()
  const inspectionId = await loadSample(client)
  const { snapshot } = await client.inspection.view({ id: inspectionId })
  const { secrets, planting, exempting } = plantSecrets(snapshot, ['school', 'common'], 200)
  const photo = snapshot.source.find((source) => source.attachment !== null)
  if (!photo?.attachment) throw new Error('The sample has a photo')
  await writeAll(client, inspectionId, planting)
  const seen = new Set<string>()
  let images = 0
  let written = 0
  for (const part of PARTS) {
    const { bytes } = await makeEdition(client, { inspectionId, part, edition: 'working' })
    const everything = solid(channelsOf(bytes).join('\n'))
    for (const secret of secrets) if (everything.includes(solid(secret))) seen.add(secret)
    images += ask({ bytes }, 'pdfimages', ['-list', 'FILE']).split(' image ').length - 1
    written += inObjects(bytes, secrets).length
  }
  // The search can find them: most stand in the working edition of these two reports.
  expect(seen.size).toBeGreaterThan(100)
  expect(written).toBeGreaterThan(0)
  expect(images).toBeGreaterThan(0)

  await writeAll(client, inspectionId, exempting)
  const { id: recordId, attachment, compartment } = photo
  const wholePhoto = { recordKind: 'source', recordId, field: 'attachment', passage: attachment } as const
  await exempt(client, inspectionId, 'photo', wholePhoto, compartment)
  for (const part of PARTS) {
    const order = { inspectionId, part, edition: 'public' } as const
    await keepAll(client, order)
    const { bytes, report } = await makeEdition(client, order)
    const everything = solid(channelsOf(bytes).join('\n'))
    const leaked = secrets.filter((secret) => everything.includes(solid(secret)))
    expect(leaked, part).toEqual([])
    expect(inObjects(bytes, secrets)).toEqual([])
    expect(secrets.filter((secret) => report.fileName.includes(secret.toLowerCase()))).toEqual([])
    expect(ask({ bytes }, 'pdfdetach', ['-list', 'FILE'])).toContain('0 embedded files')
    expect(ask({ bytes }, 'pdfimages', ['-list', 'FILE'])).not.toContain(' image ')
    expect(everything).toContain('[Unntatt:offl.§13jf.bvl.§13-1]')
    expect(everything).toContain('OFFENTLIGUTGAVE')
  }
  process.stdout.write(
    `secrets: ${secrets.length} planted, ${seen.size} seen in the working edition, 0 in the public one\n`,
  )
}, 120_000)

test('a marked word is in no heading, bookmark, structure text or file name; the basis stands in its place', async () => {
  const { client } = await setupBackend()
  const inspectionId = await aCase(client, 'Tilsyn ved Solbakken etter melding om Qvistine')
  await writeField(client, inspectionId, edit('lovbrudd', 'l1', 'title', 'Qvistine fikk ikke legetime'))
  await writeField(client, inspectionId, edit('sectorPart', 'childWelfare', 'conclusion', 'Qvistines sak.'))
  const targets = [
    ['inspection', inspectionId, 'title', 'common'],
    ['lovbrudd', 'l1', 'title', 'childWelfare'],
    ['sectorPart', 'childWelfare', 'conclusion', 'childWelfare'],
  ] as const
  for (const [recordKind, recordId, field, compartment] of targets) {
    const what = { recordKind, recordId, field, passage: 'Qvistine' }
    await exempt(client, inspectionId, `e-${recordKind}`, what, compartment)
  }
  const read = async (edition: 'working' | 'public') => {
    const { bytes, report } = await makeEdition(client, { inspectionId, part: 'childWelfare', edition })
    const structure = ask({ bytes }, 'pdfinfo', ['-struct-text', 'FILE'])
    return { all: solid([report.fileName, structure, ...channelsOf(bytes)].join('\n')), bytes }
  }
  const working = await read('working')
  expect(working.all).toContain('Qvistine')
  expect(inObjects(working.bytes, ['Qvistine'])).toEqual(['Qvistine'])
  const open = await read('public')
  expect(open.all.toLowerCase()).not.toContain('qvistine')
  expect(inObjects(open.bytes, ['Qvistine'])).toEqual([])
  expect(open.all).toContain('[Unntatt:offl.§13jf.bvl.§13-1]ssak.')
}, 60_000)

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
function inObjects(bytes: Uint8Array, secrets: readonly string[]): readonly string[] {
  const objects = objectsOf(bytes)
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
