import type { ReportPhoto } from '../../electron/backend/report/photo.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordOf } from '../../shared/domain/records.ts'
import { samplePhoto } from '../../shared/sample/sample-photo.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { grayPng } from '../report/gray-png.ts'
import { GRANNESET_PHOTO, granneset } from './granneset.ts'
import { nynorskCase } from './nynorsk-case.ts'

/** A case as a report is made from it, with its photos. */
export type PrintedCase = {
  readonly snapshot: InspectionSnapshot
  readonly photos: ReadonlyMap<string, ReportPhoto>
}

const LONG_NAME =
  'Barne- og ungdomssenteret for behandling, omsorg og akuttplassering, avdeling Øvre Årdal/Lærdal (tidl. Fjordheim & Co.) – Stiftelsen Åpne dører Sogn'

/** Ten reports that between them hold what published ones hold, and what is hardest to set. */
export const tenCases = {
  empty: () => plainCase(snapshot()),
  sevenLovbrudd: () => plainCase(sevenLovbrudd(granneset())),
  noLovbrudd: () => plainCase(noLovbrudd(granneset())),
  threeDepartments: () => plainCase(granneset()),
  sixParties: () => plainCase(sixParties(granneset())),
  longAssessment: () => plainCase(longAssessment(granneset())),
  fortyPhotos: () => fortyPhotos(granneset()),
  nynorsk: () => plainCase(nynorskCase(granneset())),
  samiNames: () => plainCase(renamed(granneset(), SAMI)),
  longName: () => plainCase(renamed(granneset(), [['Granneset ungdomssenter', LONG_NAME]])),
} as const satisfies Readonly<Record<string, () => PrintedCase>>

export type TenCaseName = keyof typeof tenCases

function plainCase(whole: InspectionSnapshot): PrintedCase {
  return { snapshot: whole, photos: new Map([[GRANNESET_PHOTO, { type: 'photo', bytes: samplePhoto() }]]) }
}

/** Each lovbrudd longer than the one before it. */
function sevenLovbrudd(whole: InspectionSnapshot): InspectionSnapshot {
  const own = whole.lovbrudd.filter((one) => one.compartment === 'childWelfare')
  const seven = Array.from({ length: 7 }, (_, index): RecordOf<'lovbrudd'> => {
    const first = own[index % own.length]
    if (!first) throw new Error('The sample has no lovbrudd')
    const assessment = Array.from({ length: 1 + index }, () => first.assessment).join('\n\n')
    return { ...first, id: `lovbrudd-${index}`, position: index + 1, assessment }
  })
  return { ...whole, lovbrudd: [...seven, ...whole.lovbrudd.filter((one) => !own.includes(one))] }
}

function noLovbrudd(whole: InspectionSnapshot): InspectionSnapshot {
  return {
    ...whole,
    lovbrudd: [],
    korreksjonspunkt: [],
    departmentConclusion: whole.departmentConclusion.map((one) => ({ ...one, outcome: 'noLovbrudd' })),
    answer: whole.answer.map((one) => (one.state === 'lovbrudd' ? { ...one, state: 'noLovbrudd' } : one)),
    sectorPart: whole.sectorPart.map((part) => ({
      ...part,
      conclusion: 'Det ble ikke avdekket lovbrudd under tilsynet. Tilsynet er derfor avsluttet.',
      followUp: null,
      correctionDeadline: null,
    })),
  }
}

/** Every party owes something, with a deadline of its own. */
function sixParties(whole: InspectionSnapshot): InspectionSnapshot {
  const extra = whole.party.flatMap((party, index): readonly RecordOf<'lovbrudd'>[] => {
    const [sector] = party.sectors ?? []
    const like = whole.lovbrudd.find((one) => one.compartment === sector)
    if (!like || !sector) return []
    const deadline = `2026-1${index % 3}-0${1 + index}`
    return [{ ...like, id: `eget-${party.id}`, partyId: party.id, deadline, position: 10 + index }]
  })
  const party = whole.party.map((one) => ({
    ...one,
    contact: one.contact ?? 'Kommunedirektøren, med kopi til kontrollutvalget og barnevernsleder',
    address: one.address ?? 'Postboks 1234 Sentrum, 9999 Nordvik',
  }))
  return { ...whole, party, lovbrudd: [...whole.lovbrudd, ...extra] }
}

/** 20 000 characters in one assessment: paragraphs, and a list. */
function longAssessment(whole: InspectionSnapshot): InspectionSnapshot {
  const paragraph = whole.sectorPart[0]?.assessment ?? ''
  const list =
    'Vi la vekt på dette:\n- protokollene fra hele perioden\n- det barna fortalte\n- intervjuene med de ansatte'
  const text = Array.from({ length: 100 }, (_, index) => (index % 5 === 4 ? list : paragraph)).join('\n\n')
  const assessment = text.slice(0, 20_000)
  return {
    ...whole,
    sectorPart: whole.sectorPart.map((part) => ({ ...part, assessment })),
    commonPart: whole.commonPart.map((part) => ({ ...part, jointAssessment: assessment })),
  }
}

/** Wide, tall and very wide ones in turn, with captions of one line and of several. */
function fortyPhotos(whole: InspectionSnapshot): PrintedCase {
  const shapes = [
    [400, 300],
    [300, 400],
    [800, 200],
  ] as const
  const source = Array.from({ length: 40 }, (_, index) =>
    record('source', `foto-${index}`, 'common', {
      type: 'photo',
      title: `Rom ${index + 1}`,
      caption: 'Rommet slik det så ut da vi var der, sett fra døren. '.repeat(1 + (index % 4)).trim(),
      altText: 'Et lite rom med seng, pult og vindu mot sør.',
      attachment: index.toString(16).padStart(64, '0'),
    }),
  )
  const photos = new Map(
    source.map((one, index) => {
      const [width, height] = shapes[index % shapes.length] ?? shapes[0]
      return [one.attachment ?? '', { type: 'photo' as const, bytes: grayPng(width, height) }]
    }),
  )
  return { snapshot: { ...whole, source: [...whole.source, ...source] }, photos }
}

const SAMI = [
  ['Granneset ungdomssenter', 'Čáhcesuollu nuoraidguovddáš'],
  ['Granneset', 'Čáhcesuollu'],
  ['Elvesvingen', 'Deatnu – Jeagil'],
  ['Haugen', 'Ǩõõlj-sääʹm Njauddâm'],
  ['Nordstua', 'Davvi-Stohpu Guovdageaidnu'],
  ['Vestre Ås', 'Kárášjoga'],
  ['Fjordlandet', 'Romssa ja Finnmárkku'],
  ['Åse Bakkeland', 'Áile Máret Ŋuolla-Đorvi'],
  ['Nordvik', 'Unjárgga gielda / Nesseby'],
] as const

/** The case with names changed wherever they stand. */
function renamed(
  whole: InspectionSnapshot,
  names: readonly (readonly [string, string])[],
): InspectionSnapshot {
  const written = names.reduce(
    (text, [from, to]) => text.replaceAll(from, JSON.stringify(to).slice(1, -1)),
    JSON.stringify(whole),
  )
  return JSON.parse(written) as InspectionSnapshot
}
