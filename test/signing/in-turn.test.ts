import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sector } from '../../shared/domain/sector.ts'
import { makeOffice } from '../signature/test-pki.ts'
import { edit, writeField } from '../support/edits.ts'
import { Person } from './laptops.ts'
import { FILE_NAME, unsignedReport } from './received-report.ts'

let sentOut: Buffer
beforeAll(async () => {
  sentOut = await unsignedReport()
})
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const names: Readonly<Record<Sector, string>> = {
  childWelfare: 'Åse Bø',
  health: 'Øystein Čađđi',
  school: 'Kari Ås',
}
const days = ['2026-05-04', '2026-05-11', '2026-06-01']

/** Each signs on their own laptop, in this order, what the one before sent them. */
async function signInOrder(order: readonly [Sector, Sector, Sector]): Promise<Buffer[]> {
  const files = [sentOut]
  for (const [turn, sector] of order.entries()) {
    const person = await Person.setUp(names[sector], [sector], days[turn] ?? '')
    files.push((await person.sign(files[turn] as Buffer, sector)).file)
  }
  return files
}

/** What poppler says of a file. */
function pdfsig(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-signing-'))
  try {
    writeFileSync(join(folder, 'report.pdf'), bytes)
    return execFileSync('pdfsig', ['-nocert', join(folder, 'report.pdf')], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('three people sign one joint report, each on a laptop and a day of their own', () => {
  it.each([[['childWelfare', 'health', 'school']], [['school', 'childWelfare', 'health']]] as const)(
    'in the order %s',
    async (order) => {
      const files = await signInOrder(order)
      for (const [turn, file] of files.slice(1).entries()) {
        const before = files[turn] as Buffer
        expect(file.subarray(0, before.length).equals(before)).toBe(true)
      }
      const last = files[3] as Buffer
      const said = pdfsig(last)
      expect(said.match(/Signature is Valid\./g)).toHaveLength(3)
      expect(said.match(/(?<!Not )[Tt]otal document signed/g)).toHaveLength(1)
      const ofLast = said.split('Signature #').find((one) => one.includes(`signature-${order[2]}`))
      expect(ofLast).toContain('- Total document signed')
      const reader = await Person.setUp('Reader', [], '2026-07-01')
      const { fields, verdict } = await reader.look(last)
      expect(verdict).toBe('validButUntrusted')
      expect(
        fields.map((field) => [field.sector, field.signature?.signer, field.signature?.signedAt]),
      ).toEqual(
        (['childWelfare', 'health', 'school'] as const).map((sector) => [
          sector,
          names[sector],
          `${days[order.indexOf(sector)]}T09:00:00.000Z`,
        ]),
      )
    },
  )

  it('and each gets a receipt, a new file name, and the file again whenever it is asked for', async () => {
    const aase = await Person.setUp('Åse Bø', ['childWelfare'], '2026-05-04')
    const first = await aase.sign(sentOut, 'childWelfare')
    expect(first.receipt).toMatchObject({
      title: 'Tilsyn ved Solbakken',
      fileName: 'tilsyn-solbakken-felles-signert-barnevern.pdf',
      label: 'Signatur for barnevern',
      signer: 'Åse Bø',
      selfIssued: true,
      signedAt: '2026-05-04T09:00:00.000Z',
      sha256: sha256(first.file),
      size: first.file.length,
      remaining: ['Signatur for helse', 'Signatur for skole'],
    })
    const kari = await Person.setUp('Kari Ås', ['school'], '2026-05-11')
    const second = await kari.sign(first.file, 'school', { name: first.name })
    expect(second.name).toBe('tilsyn-solbakken-felles-signert-barnevern-skole.pdf')
    expect(second.receipt.remaining).toEqual(['Signatur for helse'])
    const again = await kari.laptop.restart()
    const [kept] = await again.client.signing.receipts()
    expect(second.receipt).toEqual({ ...kept, timeStamp: 'notAsked' })
    const file = await again.client.signing.signedFile({ receiptId: second.receipt.id })
    expect(sha256(Buffer.from(await file.arrayBuffer()))).toBe(second.receipt.sha256)
  })
})

describe('what is about to be signed', () => {
  it('is told: the report, its state, and whose each field is', async () => {
    const kari = await Person.setUp('Kari Ås', ['school'], '2026-05-04')
    expect(await kari.look(sentOut)).toMatchObject({
      title: 'Tilsyn ved Solbakken',
      mark: {
        part: 'joint',
        edition: 'working',
        status: 'draft',
        maalform: 'nb',
        kind: 'training',
        institution: 'Solbakken ungdomsheim',
      },
      sha256: sha256(sentOut),
      verdict: 'unsigned',
      fields: [
        { name: 'signature-childWelfare', expected: { authority: 'Statsforvalteren i Prøvefylket' } },
        {
          name: 'signature-health',
          expected: { authority: 'Statens helsetilsyn', organisationNumber: '974761394' },
          signature: null,
        },
        { name: 'signature-school', label: 'Signatur for skole' },
      ],
      copy: null,
      checks: null,
    })
  })

  it('is held against the case where the profile has it', async () => {
    const kari = await Person.setUp('Kari Ås', ['school'], '2026-05-04')
    const { client } = kari.laptop
    const { id } = await client.inspection.create({ title: 'Solbakken' })
    await writeField(client, id, edit('commonPart', 'common', 'description', 'Ola (14) fra Bodø bor her.'))
    const bytes = await unsignedReport(id, { name: 'public' })
    expect((await kari.look(bytes)).copy).toBeNull()
    const { report } = await kari.keeps(bytes)
    const { checks, copy, mark } = await client.signing.prepare({ reportId: 'kept' })
    expect(mark).toMatchObject({ inspectionId: id, part: 'joint', edition: 'public' })
    expect(copy?.relation).toBe('same')
    expect(checks).toMatchObject({ inspectionId: id, loose: 0 })
    expect(checks?.warnings).toBeGreaterThan(0)
    expect(checks?.undecided).toBeGreaterThan(0)
    const { identityId } = kari
    await client.signature.sign({ reportId: 'kept', field: 'signature-school', reason: null, identityId })
    const { sha256: signed } = await report()
    expect(await client.signing.receipts()).toMatchObject([
      {
        reportId: 'kept',
        signer: 'Kari Ås',
        sha256: signed,
        remaining: ['Signatur for barnevern', 'Signatur for helse'],
      },
    ])
  })
})

describe('nobody signs what is not theirs', () => {
  it('a fourth person has no field, and a field is signed once', async () => {
    const fourth = await Person.setUp('Per Fjerde', [], '2026-06-02')
    expect(await fourth.refusal(sentOut, 'health', { sha256: sha256(sentOut) })).toEqual({
      code: 'NotYourSector',
      data: { compartment: 'health' },
    })
    const aase = await Person.setUp('Åse Bø', ['childWelfare'], '2026-05-04')
    const { file } = await aase.sign(sentOut, 'childWelfare')
    const seen = { sha256: sha256(file) }
    expect(await aase.refusal(file, 'childWelfare', seen)).toMatchObject({ code: 'AlreadySigned' })
    expect(await fourth.refusal(file, 'school', seen)).toMatchObject({ code: 'NotYourSector' })
    expect(await fourth.refusal(file, 'archive', seen)).toMatchObject({ code: 'NotFound' })
  })

  it('a certificate of another organisation than the field names is refused; the right one signs', async () => {
    const office = makeOffice()
    const oystein = await Person.setUp('Øystein Čađđi', ['health'], '2026-05-04')
    const withOther = await oystein.bringIn(office.aase)
    expect(await withOther.refusal(sentOut, 'health', { sha256: sha256(sentOut) })).toEqual({
      code: 'OtherOrganisation',
      data: {
        expected: 'Statens helsetilsyn, 974761394',
        actual: 'Statsforvalteren i Vestland, 974760665',
      },
    })
    const { receipt } = await (await oystein.bringIn(office.oystein)).sign(sentOut, 'health')
    expect(receipt).toMatchObject({ organisationNumber: '974761394', selfIssued: false })
  })
})

describe('a file that is not as it was sent', () => {
  it('is not signed, and it is said why', async () => {
    const kari = await Person.setUp('Kari Ås', ['school'], '2026-05-04')
    const { file } = await (await Person.setUp('Åse Bø', ['childWelfare'], '2026-05-04')).sign(
      sentOut,
      'childWelfare',
    )
    const changed = Buffer.from(file)
    changed[changed.indexOf('/Title') + 1] = 'S'.charCodeAt(0)
    const appended = Buffer.concat([sentOut, Buffer.from('more\n%%EOF\n')])
    const damaged = Buffer.from(file)
    const hole = damaged.lastIndexOf('/Contents <') + 40
    damaged[hole] = damaged[hole] === 0x30 ? 0x31 : 0x30
    const cases: readonly (readonly [Buffer, string])[] = [
      [changed, 'FileChanged'],
      [appended, 'FileChanged'],
      [damaged, 'InvalidSignature'],
      [file.subarray(0, file.length - 3_000), 'CutFile'],
      [sentOut.subarray(0, 20_000), 'CutFile'],
      [Buffer.from('%PDF-1.7\nfrom elsewhere\n%%EOF\n'), 'NotMadeHere'],
      [Buffer.from('Dette er et notat.'), 'NotAPdf'],
    ]
    for (const [bytes, code] of cases) {
      expect((await kari.refusal(bytes, 'school')).code).toBe(code)
      await expect(kari.look(bytes)).rejects.toMatchObject({ code })
    }
    expect(await kari.laptop.client.signing.receipts()).toEqual([])
  })

  it('or not as it was shown, is not signed', async () => {
    const kari = await Person.setUp('Kari Ås', ['school'], '2026-05-04')
    expect(await kari.refusal(sentOut, 'school')).toMatchObject({ code: 'FileChanged' })
  })

  it('or is an exercise in a profile for real cases, is not signed', async () => {
    const kari = await Person.setUp('Kari Ås', ['school'], '2026-05-04', 'real')
    await expect(kari.look(sentOut)).rejects.toMatchObject({ code: 'WrongReportKind' })
    expect(await kari.refusal(sentOut, 'school', { sha256: sha256(sentOut) })).toMatchObject({
      code: 'WrongReportKind',
    })
  })
})

describe('the one who made the report', () => {
  it('gets the signed file back, and their own copy follows when they sign it', async () => {
    const aase = await Person.setUp('Åse Bø', ['childWelfare'], '2026-05-04')
    const { report, inspectionId } = await aase.keeps(sentOut)
    const { file } = await (await Person.setUp('Kari Ås', ['school'], '2026-05-11')).sign(sentOut, 'school')
    expect((await aase.look(file)).copy).toEqual({
      relation: 'behind',
      inspectionId,
      onlyInCopy: [],
      onlyInFile: [{ label: 'Signatur for skole', signer: 'Kari Ås' }],
    })
    const { receipt } = await aase.sign(file, 'childWelfare')
    expect(receipt.reportId).toBe('kept')
    expect(await report()).toMatchObject({ sha256: receipt.sha256, size: receipt.size })
    expect((await report()).signatureFields.map((field) => field.signedBy)).toEqual([
      'Åse Bø',
      null,
      'Kari Ås',
    ])
  })

  it('is told when the file lacks signatures that their copy has', async () => {
    const aase = await Person.setUp('Åse Bø', ['childWelfare', 'school'], '2026-05-04')
    await aase.sign(sentOut, 'childWelfare')
    expect(await aase.refusal(sentOut, 'school', { sha256: sha256(sentOut) })).toEqual({
      code: 'OlderCopy',
      data: { signers: 'Åse Bø (Signatur for barnevern)' },
    })
  })
})

describe('two who signed a copy each', () => {
  it('are told that signatures come one after the other, and by whom each copy was signed', async () => {
    const aase = await Person.setUp('Åse Bø', ['childWelfare'], '2026-05-04')
    const { report, inspectionId } = await aase.keeps(sentOut)
    const own = await aase.sign(sentOut, 'childWelfare')
    const kari = await Person.setUp('Kari Ås', ['school'], '2026-05-04')
    const theirs = await kari.sign(sentOut, 'school')
    const expected = {
      code: 'DivergedCopies',
      data: { theirs: 'Kari Ås (Signatur for skole)', own: 'Åse Bø (Signatur for barnevern)' },
    }
    expect(await aase.refusal(theirs.file, 'childWelfare', { sha256: sha256(theirs.file) })).toEqual(expected)
    expect((await aase.look(theirs.file)).copy?.relation).toBe('diverged')

    // One of them signs again, in the other's copy; the copy that is given up is kept too.
    const again = await aase.sign(theirs.file, 'childWelfare', { insteadOfCopy: true })
    expect(again.receipt).toMatchObject({ remaining: ['Signatur for helse'] })
    expect(await report()).toMatchObject({ sha256: own.receipt.sha256 })
    const reports = await aase.laptop.client.report.list({ inspectionId })
    expect(reports.find((one) => one.id !== 'kept')).toMatchObject({
      sha256: again.receipt.sha256,
      fileName: FILE_NAME,
    })
    expect((await aase.look(again.file)).copy?.relation).toBe('same')
    expect((await kari.look(again.file)).copy?.relation).toBe('behind')
  })
})
