import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { laneProgress } from '../../shared/domain/progress.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { type Compartment, type Lane, lanes, sectors } from '../../shared/domain/sector.ts'
import { withFieldValue } from '../../shared/domain/snapshot-update.ts'
import type { Json } from '../../shared/lib/canonical-json.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

/** Field addresses («lovbrudd/l1/krav») and their new values. */
export type Changes = Readonly<Record<string, Json>>

/** A mistake somebody could make, the rule that finds it, in which part, and the field where it is put right. */
export type Defect = {
  readonly rule: string
  readonly part: Lane
  readonly address: string
  readonly changes: Changes
}

/** The sample when it is done: every requirement answered, every part closed. The linter has nothing to say of it. */
export function completeCase(): InspectionSnapshot {
  const sample = sampleSnapshot()
  const closure = { hash: 'c'.repeat(64), at: '2026-09-04T10:00:00.000Z', by: 'Per Øystein Vangdal' }
  const open = lanes.flatMap((lane) =>
    laneProgress(sample, lane)
      .themes.flatMap((theme) => theme.rows)
      .filter((row) => row.applicability.applies && !row.status.complete)
      .map((row) => row.requirement.id),
  )
  return withChanges(sample, {
    ...Object.fromEntries(sectors.map((sector) => [`sectorPart/${sector}/closure`, closure])),
    ...Object.fromEntries(open.map((id) => [`answer/${id}/state`, 'notExamined'])),
    ...Object.fromEntries(open.map((id) => [`answer/${id}/reason`, 'Ikke tatt med i dette tilsynet.'])),
    'mandatoryCheck/TF4-4/done': true,
    'factLink/fact-b7~BV-05/direction': 'supports',
  })
}

/** The case with these fields changed. */
export function withChanges(snapshot: InspectionSnapshot, changes: Changes): InspectionSnapshot {
  return Object.entries(changes).reduce((before, [address, value]) => {
    const [kind, recordId = '', field = ''] = address.split('/')
    const recordKind = kind as RecordKind
    return withFieldValue(before, { recordKind, recordId, field, value, compartment: laneOf(recordId) })
  }, snapshot)
}

/** The value that stands in a field of a case. */
export function valueAt(snapshot: InspectionSnapshot, address: string): Json | undefined {
  const [kind, recordId, field = ''] = address.split('/')
  const records = kind === 'inspection' ? [snapshot.inspection] : snapshot[kind as RecordKind]
  const record = [records].flat().find((one) => one.id === recordId)
  return (record as Readonly<Record<string, Json>> | undefined)?.[field]
}

/** Whose a new answer or check is. All else is in the sample already. */
function laneOf(id: string): Compartment {
  if (id.startsWith('HEL')) return 'health'
  if (id.startsWith('SKO')) return 'school'
  return id.startsWith('FEL') ? 'common' : 'childWelfare'
}

/** A defect in the field where it is put right. */
function at(part: Lane, rule: string, address: string, value: Json): Defect {
  return { rule, part, address, changes: { [address]: value } }
}
/** A defect that is put right elsewhere than where it was made, or was made in several fields. */
function seenAt(part: Lane, rule: string, address: string, changes: Changes): Defect {
  return { rule, part, address, changes }
}

function law(actId: string | null, actName: string, section: string): Json {
  return { actId, actName, section, part: null, printed: `${actName} § ${section}` }
}
const BVL = 'lov-2021-06-18-97'
const review = 'lovbrudd/lovbrudd-gjennomgang'
const doctor = 'lovbrudd/lovbrudd-lege'
const trust = 'lovbrudd/lovbrudd-samarbeid'
const hours = 'lovbrudd/brudd-timetall'

const copiedFacts =
  'Ni barn på Granneset var tilviste til BUP i perioden. For fem av dei var det ikkje skrive ned kven i BUP som hadde kontakten med institusjonen. Tre barn fekk avslag på helsehjelp.'

const builtWrong: readonly Defect[] = [
  at('childWelfare', 'lovbruddWithoutKrav', `${review}/krav`, ' '),
  at('childWelfare', 'lovbruddWithoutConsequence', `${doctor}/consequence`, null),
  at('childWelfare', 'lovbruddWithoutHjemmel', `${doctor}/legalReferences`, []),
  at('childWelfare', 'lovbruddWithoutParty', `${doctor}/partyId`, null),
  at('childWelfare', 'lovbruddWithoutDeadline', `${doctor}/deadline`, null),
  at('health', 'notYoursToConclude', `${trust}/requirementIds`, ['HEL-11', 'SKO-03']),
  at('school', 'schoolWithoutControlQuestion', `${hours}/controlQuestion`, null),
  seenAt('school', 'outsideScopeUnexplained', `${hours}/assessment`, { [`${hours}/outsideScope`]: true }),
  seenAt('school', 'paaleggWithoutDeadline', 'korreksjonspunkt/punkt-1/deadline', {
    'korreksjonspunkt/punkt-1/deadline': null,
    [`${hours}/deadline`]: null,
    'sectorPart/school/correctionDeadline': null,
  }),
  seenAt('childWelfare', 'partyNeverNotified', 'party/soer-fjord/notifiedOn', {
    [`${review}/partyId`]: 'soer-fjord',
  }),
  seenAt('childWelfare', 'wrongDutyHolder', `${review}/partyId`, { [`${review}/partyId`]: 'soer-fjord' }),
]

/** The year of the visit is that of the case it was copied from: the law and the notice no longer fit. */
const wrongYear = Object.fromEntries(
  ['05-26', '06-01', '06-02', '06-03', '06-09'].map((day, index) => [
    `visitDay/dag-${index + 1}/date`,
    `2025-${day}`,
  ]),
)
const wrongLaw: readonly Defect[] = [
  seenAt('joint', 'datesOutOfOrder', 'inspection/case/noticeOn', wrongYear),
  seenAt('childWelfare', 'hjemmelLaterThanVisit', `${review}/legalReferences`, wrongYear),
  at('childWelfare', 'hjemmelUnknownSection', `${review}/legalReferences`, [
    law(BVL, 'barnevernsloven', '10-5'),
    law(null, 'barnevernsloven', '10-99'),
  ]),
  at('health', 'hjemmelNotInForce', `${trust}/legalReferences`, [
    law('for-2025-12-02-2405', 'fastlegeforskriften', '3'),
  ]),
  at('school', 'hjemmelUnknownAct', `${hours}/legalReferences`, [law(null, 'opplæringsloven', '9 A-4')]),
]

const reasonedWrong: readonly Defect[] = [
  seenAt('childWelfare', 'nothingAgainst', `${doctor}/factIds`, {
    'factLink/fact-b11~BV-30/direction': 'supports',
  }),
  seenAt('childWelfare', 'singleSource', `${doctor}/factIds`, { [`${doctor}/factIds`]: ['fact-b8', 'gone'] }),
  at('childWelfare', 'deadFactLink', `${doctor}/factIds`, ['fact-b8', 'gone']),
  at('childWelfare', 'assessmentCitesOtherFact', `${doctor}/factIds`, ['fact-b8', 'gone']),
  at('health', 'assessmentRepeatsFacts', `${trust}/assessment`, copiedFacts),
  at('health', 'assessmentCitesNoFact', `${trust}/assessment`, copiedFacts),
  at('health', 'consequenceWithoutChildren', `${trust}/consequence`, 'Drifta blir dyrare.'),
  at('health', 'normWord', `${trust}/statement`, 'Fjordlandet HF bør samarbeide med Granneset.'),
]

const answeredWrong: readonly Defect[] = [
  at('childWelfare', 'lovbruddWithoutAnswer', 'answer/BV-30/state', 'noLovbrudd'),
  at('childWelfare', 'answerWithoutLovbrudd', 'answer/BV-10/state', 'lovbrudd'),
  at('childWelfare', 'notExaminedWithoutReason', 'answer/BV-46/reason', null),
  at('childWelfare', 'mandatoryUnanswered', 'answer/BV-01/state', null),
  at('childWelfare', 'noLovbruddWithoutAssessment', 'answer/BV-12/assessment', ''),
  at('childWelfare', 'notApplicableWithoutReason', 'answer/BV-09/reason', null),
  at(
    'childWelfare',
    'departmentContradictsAnswer',
    'departmentConclusion/avdeling-haugen/outcome',
    'noLovbrudd',
  ),
  at(
    'health',
    'conclusionSaysNone',
    'sectorPart/health/conclusion',
    'Det blei ikkje avdekt lovbrot under tilsynet.',
  ),
]

const factsWrong: readonly Defect[] = [
  at('childWelfare', 'factWithoutSource', 'fact/fact-b3/sourceIds', ['gone']),
  at('childWelfare', 'factWithoutText', 'fact/fact-b12/text', ''),
  at('childWelfare', 'deadSourceLink', 'fact/fact-b13/sourceIds', ['k-tall', 'gone']),
  at('health', 'assessmentInFact', 'fact/fact-h21/text', 'Det er uforsvarleg at to barn mangla fastlege.'),
  seenAt('childWelfare', 'factNotUsed', 'fact/fact-b14/text', {
    'factLink/fact-b14~BV-07/direction': null,
    'factLink/fact-b14~BV-27/direction': null,
  }),
  seenAt('childWelfare', 'noChildsVoice', 'sectorPart/childWelfare/factBase', {
    'source/k-barn/type': 'interview',
  }),
  at('childWelfare', 'sampleWithoutMethod', 'source/k-journal/sampleMethod', ''),
]

const documentWrong: readonly Defect[] = [
  at(
    'childWelfare',
    'placeholder',
    'sectorPart/childWelfare/conclusion',
    'Sendt (dato for endelig rapport).',
  ),
  at(
    'childWelfare',
    'citesUnknownFact',
    'sectorPart/childWelfare/assessment',
    'Rutinen svikter (B3 og B99).',
  ),
  at(
    'childWelfare',
    'oldTerm',
    'sectorPart/childWelfare/introduction',
    'Inspeksjonen omfattet tre avdelinger.',
  ),
  at('school', 'withoutMaalform', 'sectorPart/school/maalform', null),
  at('school', 'withoutAddressee', 'sectorPart/school/addressees', []),
  at('school', 'datesOutOfOrder', 'sectorPart/school/finalOn', '2026-07-01'),
  at('health', 'dutyHolderNotAddressee', 'sectorPart/health/addressees', ['nordvik']),
  at('joint', 'quotesNobody', 'commonPart/common/quotedSectors', []),
  at('joint', 'dissentWithoutWords', 'sectorPart/school/agreementText', null),
  at('joint', 'impartialityNotConfirmed', 'teamMember/lag-1/impartial', null),
  at('joint', 'wrongOrgNumber', 'party/granneset/orgNumber', '123456789'),
]

/** Mistakes of the kinds the two quality lists ask about. All of them can be made in one case at once. */
export const defects: readonly Defect[] = [
  ...builtWrong,
  ...wrongLaw,
  ...reasonedWrong,
  ...answeredWrong,
  ...factsWrong,
  ...documentWrong,
]
