import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { freeFolder } from '../../electron/backend/archive/free-folder.ts'
import { writeArchive } from '../../electron/backend/archive/write-archive.ts'
import type { ArchivePlace } from '../../electron/backend/ports.ts'
import { chooseArchivePlace } from '../../electron/shell/desktop/choose-archive-place.ts'
import { archiveFolderName } from '../../shared/archive/file-names.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { makeEdition } from '../edition/edition-bench.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase } from '../support/edits.ts'
import {
  aFolder,
  anArchive,
  archive,
  bytesOf,
  check,
  drain,
  filesIn,
  TITLE,
  write,
  writeHostileCase,
} from './archive-bench.ts'

test('a case becomes a folder that sha256sum checks and anyone can read, whatever was typed into it', async () => {
  const place = join(aFolder(), 'ny', 'arkiv')
  const { client, clock } = await setupBackend({ ports: { archivePlace: async () => ({ exactly: place }) } })
  const inspectionId = await aCase(client, TITLE)
  await writeHostileCase(client, inspectionId)
  const { report } = await makeEdition(client, { inspectionId, part: 'childWelfare', edition: 'working' })
  const [identity] = await client.signature.identities()
  const order = { reportId: report.id, field: 'signature-childWelfare', identityId: identity?.id ?? '' }
  await client.signature.sign({ ...order, reason: null })
  const signed = await bytesOf(await client.report.read({ id: report.id }))
  // The case goes on after the signature; the signed report stays what it was.
  clock.advance(60_000)
  await write(client, inspectionId, 'sectorPart', 'childWelfare', { followUp: 'Følges opp i juni.' })

  const { steps, made } = await archive(client, inspectionId)
  expect(steps).toEqual(['reports', 'reports', 'files', 'files', 'files', 'files'])
  expect(made).toMatchObject({ folder: place, files: 9 })
  expect(check(place)).toBe(13)
  const files = filesIn(place)
  expect(files).toEqual([
    'LES-MEG.txt',
    'bag-info.txt',
    'bagit.txt',
    'data/journal/journal.csv',
    'data/journal/journal.json',
    'data/rapporter/delrapport-barnevern.pdf',
    'data/rapporter/felles-rapport.pdf',
    'data/sak/sak.json',
    'data/sak/sak.schema.json',
    'data/vedlegg/001-etc-passwd-con-script-xxxxxxxxxxxxxxxxxx.jpg',
    'data/vedlegg/002-etc-passwd-con-script-xxxxxxxxxxxxxxxxxx.png',
    'data/vedlegg/003-bilde.png',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
  ])
  const read = (path: string) => readFileSync(join(place, path))
  expect(read('data/rapporter/delrapport-barnevern.pdf').equals(signed)).toBe(true)
  expect(
    read('data/sak/sak.json').equals(await bytesOf(await client.transfer.exportCase({ inspectionId }))),
  ).toBe(true)
  expect(read('data/vedlegg/001-etc-passwd-con-script-xxxxxxxxxxxxxxxxxx.jpg').includes('GPS')).toBe(false)
  expectJournal(place)
  expectTexts(place)
  // Nothing half-made lies beside it, and a second try does not write over it.
  expect(readdirSync(join(place, '..'))).toEqual(['arkiv'])
  await expect(archive(client, inspectionId)).rejects.toMatchObject({
    code: 'FolderNotEmpty',
    data: { folder: place },
  })
  expect(check(place)).toBe(13)
}, 60_000)

test('where only the place was chosen each folder is a new one; where no place was, none is made', async () => {
  const inside = aFolder()
  const { client } = await setupBackend({ ports: { archivePlace: async () => null } })
  const inspectionId = await aCase(client, 'Tilsyn ved Solbakken')
  expect(await archive(client, inspectionId)).toEqual({ steps: [], made: null })
  const name = archiveFolderName('Øvre Årdal / Solbakken', 'training', '2026-03-10')
  expect(name).toBe('arkiv-ovelse-oevre-aardal-solbakken-2026-03-10')
  expect(await freeFolder(join(inside, 'finnes-ikke'), name)).toBe(join(inside, 'finnes-ikke', name))
  mkdirSync(join(inside, name.toUpperCase()))
  expect(await freeFolder(inside, name)).toBe(join(inside, `${name}-2`))
})

test('in the desktop program a person chooses the place, or thinks better of it', async () => {
  const window = {} as BrowserWindow
  const asked: unknown[] = []
  const choose = (answer: { canceled: boolean; filePaths: string[] }) =>
    chooseArchivePlace(
      {
        showOpenDialog: async (...question: unknown[]) => {
          asked.push(question[1])
          return answer
        },
      },
      window,
      createTranslator('nn'),
    )
  expect(await choose({ canceled: false, filePaths: ['/heim/arkiv'] })).toEqual({ inside: '/heim/arkiv' })
  expect(await choose({ canceled: true, filePaths: [] })).toBeNull()
  expect(asked[0]).toEqual({
    title: 'Vel kvar arkivmappa skal liggje',
    buttonLabel: 'Lag ho her',
    properties: ['openDirectory', 'createDirectory'],
  })
})

test('a folder that cannot be written to, a file in its place and an unknown case are refused by name', async () => {
  const folder = aFolder()
  const letter = join(folder, 'brev.txt')
  writeFileSync(letter, 'Kjære alle')
  // Nobody may make a folder there, not even the machine's owner.
  let place: ArchivePlace = { exactly: '/sys/samsyn/arkiv' }
  const { client } = await setupBackend({ ports: { archivePlace: async () => place } })
  const inspectionId = await aCase(client, 'Tilsyn')
  await expect(archive(client, inspectionId)).rejects.toMatchObject({ code: 'ReadOnly' })
  place = { exactly: letter }
  await expect(archive(client, inspectionId)).rejects.toMatchObject({ code: 'FolderNotEmpty' })
  await expect(archive(client, 'ukjent')).rejects.toMatchObject({ code: 'NotFound' })
  expect(readdirSync(folder)).toEqual(['brev.txt'])
  expect(readFileSync(letter, 'utf8')).toBe('Kjære alle')
})

test('when the disk is full in the middle, or whoever asked has left, nothing half-made is left', async () => {
  const folder = aFolder()
  const full = writeArchive(anArchive(['a.txt', 'full']), join(folder, 'dypt', 'inne', 'arkiv'))
  await expect(drain(full)).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(readdirSync(folder)).toEqual([])
  for await (const step of writeArchive(anArchive(['a.txt', 'b.txt']), join(folder, 'arkiv'))) {
    if (step.step === 'working' && step.done === 1) break
  }
  expect(readdirSync(folder)).toEqual([])
  // An empty folder gives way to the finished one; files of one name are told apart.
  mkdirSync(join(folder, 'arkiv'))
  await drain(writeArchive(anArchive(['A.txt', 'a.txt']), join(folder, 'arkiv')))
  expect(readdirSync(join(folder, 'arkiv', 'data', 'vedlegg'))).toEqual(['A.txt', 'a-2.txt'])
  expect(check(join(folder, 'arkiv'))).toBe(4)
})

function expectJournal(place: string): void {
  const journal = JSON.parse(readFileSync(join(place, 'data/journal/journal.json'), 'utf8')) as {
    sak: Record<string, unknown>
    dokumenter: Record<string, unknown>[]
    utelatteVedlegg: unknown[]
  }
  expect(journal.sak).toMatchObject({
    sakstittel: TITLE.trim(),
    saksnumre: [{ sektor: 'Barnevern', saksnummer: '2026/17' }],
    parter: [{ partNavn: 'Granneset; kommune' }],
  })
  expect(journal.sak['offentligTittel']).toContain('om [Unntatt: offl. § 13 jf. bvl. § 13-1]')
  const [signed, joint, jpeg, png, exemptPng, whole] = journal.dokumenter
  const secret = { tilgangskode: 'UO', skjermingshjemmel: ['offl. § 13 jf. bvl. § 13-1'] }
  expect(signed).toMatchObject({
    ...secret,
    dokumentdato: '2026-03-10',
    saksnummer: '2026/17',
    avsender: 'Statsforvalteren i Prøvefylket',
    mottakere: ['Granneset; kommune'],
    signertAv: ['Inspektør one'],
    format: 'PDF/A-2a',
  })
  expect(String(signed?.['offentligTittel'])).not.toContain('Qvistine')
  expect(joint).toMatchObject({ ...secret, signertAv: [] })
  const open = { tilgangskode: null, tilgangsvurdering: 'Må vurderes', skjermingshjemmel: [] }
  expect(jpeg).toMatchObject({ ...open, dokumenttype: 'Vedlegg', dokumentdato: '2026-03-02' })
  expect(png).toMatchObject(open)
  expect(exemptPng).toMatchObject({ ...secret, dokumenttittel: 'Vedlegg 3: Rommet til Qvistine' })
  expect(String(exemptPng?.['offentligTittel'])).not.toContain('Qvistine')
  expect(whole).toMatchObject({ ...secret, referanseDokumentfil: 'data/sak/sak.json' })
  for (const one of journal.dokumenter) {
    const bytes = readFileSync(join(place, String(one['referanseDokumentfil'])))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(one['sjekksum'])
  }
  expect(journal.utelatteVedlegg).toEqual([
    { tittel: 'Usladdet', grunn: 'Bildet har felt som skal sladdes, men er ikke sladdet ennå.' },
  ])
}

function expectTexts(place: string): void {
  const text = (path: string) => readFileSync(join(place, path), 'utf8')
  const [head, first, ...rest] = text('data/journal/journal.csv').split('\r\n')
  expect(head).toMatch(/^\uFEFFSakstittel;.*;Dokumentdato;.*;Tilgangskode;.*;Skjermingshjemmel;/u)
  // No formula, and one line for each document.
  expect(first).toMatch(/^"'=HYPERLINK\(""http/u)
  expect(first).toContain('"Granneset; kommune"')
  expect(rest).toHaveLength(6)
  const readme = text('LES-MEG.txt')
  expect(readme).toContain('ØVELSE. Dette er en øvingssak.')
  expect(readme).toContain('Alt kan leses uten programmet')
  expect(readme).toContain('Alt kan lesast utan programmet')
  expect(text('bag-info.txt')).toMatch(
    /^External-Description: ØVELSE – IKKE TILSYN: =HYPERLINK.*om Qvistine$/mu,
  )
  expect(text('bag-info.txt')).toMatch(/^Payload-Oxum: \d+\.9$/mu)
  expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
}
