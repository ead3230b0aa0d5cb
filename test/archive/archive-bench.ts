import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PreparedArchive } from '../../electron/backend/archive/prepare-archive.ts'
import type { ArchiveFolder } from '../../shared/contract/archive.ts'
import type { FieldEdit } from '../../shared/contract/record.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { exempt, fieldsOf, writeAll } from '../edition/edition-bench.ts'
import { jpegWithComment } from '../proofs/photo-fixture.ts'
import { grayPng } from '../report/gray-png.ts'
import type { Client } from '../support/backend.ts'

const HOSTILE = '../../etc/passwd\\ CON: <script>\u202E 😀 '
/** A title that is a formula to a spreadsheet and a path to a disk, and that names a child. */
export const TITLE = `=HYPERLINK("http://x") ${HOSTILE} om Qvistine`

/** A case with hostile titles, four photos (one exempt, one with boxes that are not burned in), and exempt words. */
export async function writeHostileCase(client: Client, inspectionId: string): Promise<void> {
  const photo = async (bytes: Uint8Array) => {
    const file = new File([new Uint8Array(bytes)], 'CON', { type: 'image/png' })
    return (await client.attachment.add({ file, printable: null })).sha256
  }
  const [jpeg, png, exemptPng, uncovered] = await Promise.all([
    photo(jpegWithComment('GPS')),
    photo(grayPng(2, 2)),
    photo(grayPng(3, 3)),
    photo(grayPng(4, 4)),
  ])
  const title = `${HOSTILE}${'x'.repeat(300)}`
  const boxes = [{ x: 0, y: 0, width: 1, height: 1 }]
  await write(client, inspectionId, 'source', 's1', {
    type: 'photo',
    title,
    date: '2026-03-02',
    attachment: jpeg,
  })
  await write(client, inspectionId, 'source', 's2', { type: 'photo', title, attachment: png })
  await write(client, inspectionId, 'source', 's3', {
    type: 'photo',
    title: 'Rommet til Qvistine',
    attachment: exemptPng,
  })
  await write(client, inspectionId, 'source', 's4', {
    title: 'Usladdet',
    attachment: uncovered,
    redactions: boxes,
  })
  await write(client, inspectionId, 'party', 'p1', { name: 'Granneset; kommune', sectors: ['childWelfare'] })
  await write(client, inspectionId, 'sectorPart', 'childWelfare', {
    caseNumber: '2026/17',
    conclusion: 'Om Qvistine.',
  })
  const marks = [
    ['inspection', inspectionId, 'title', 'common'],
    ['source', 's3', 'title', 'childWelfare'],
    ['sectorPart', 'childWelfare', 'conclusion', 'childWelfare'],
  ] as const
  for (const [recordKind, recordId, field, compartment] of marks) {
    const what = { recordKind, recordId, field, passage: 'Qvistine' }
    await exempt(client, inspectionId, `e-${recordKind}`, what, compartment)
  }
}

/** Makes the archive folder through the contract. */
export async function archive(client: Client, inspectionId: string) {
  const steps: string[] = []
  let made: ArchiveFolder | null = null
  for await (const step of await client.archive.make({ inspectionId, maalform: 'nb' })) {
    if (step.step === 'working') steps.push(step.what)
    else made = step.outcome
  }
  return { steps, made }
}

/** How many files an independent tool finds to be as the two manifests say. Throws when one is not. */
export function check(folder: string): number {
  const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt']
  const said = execFileSync('sha256sum', ['--strict', '-c', ...manifests], { cwd: folder, encoding: 'utf8' })
  return said.trim().split('\n').length
}

/** Every file in a folder, by its path there. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

/** A folder that is taken away when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An archive of files by these names; the one called `full` finds no room. */
export function anArchive(names: readonly string[]): PreparedArchive {
  const entry = {
    ...({
      type: 'attachment',
      title: 'a',
      openTitle: 'a',
      date: '',
      recipients: [],
      caseNumber: null,
    } as const),
    ...({ signedBy: [], language: null, format: 'PDF', access: { assessment: 'open', bases: [] } } as const),
  }
  const read = async (name: string) => {
    if (name === 'full') throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
    return { name, bytes: Buffer.from(name) }
  }
  const files = names.map(
    (name) => ({ entry, folder: 'vedlegg', step: 'files', read: () => read(name) }) as const,
  )
  return { folderName: 'arkiv', files, journal: () => ({}), tagFiles: () => ({}) }
}

/** Lets a stream run to its end. */
export async function drain(steps: AsyncGenerator): Promise<void> {
  for await (const _ of steps) continue
}

/** Writes the fields of a record where records of its kind live, or in child welfare. */
export function write(
  client: Client,
  inspectionId: string,
  kind: RecordKind,
  id: string,
  values: Readonly<Record<string, FieldEdit['value']>>,
): Promise<void> {
  const compartment = ['inspection', 'party'].includes(kind) ? 'common' : 'childWelfare'
  return writeAll(client, inspectionId, fieldsOf(kind, id, compartment, values))
}

/** What is in a file. */
export async function bytesOf(file: Blob): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer())
}
