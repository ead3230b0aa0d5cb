import type { InspectionSnapshot } from '../shared/domain/inspection-snapshot.ts'
import { ownRequirementsOfLane } from '../shared/catalogue/catalogue.ts'
import { record, snapshot } from '../test/domain/snapshot-builder.ts'

const SENTENCE =
  'Tilsynet gikk gjennom dokumentene, snakket med ungdommene og fulgte en kveld på avdelingen, og fant at rutinene var kjent, men ikke alltid fulgt. '

/** A case for a long child-welfare report: this many facts, and this share of the requirements assessed. */
export function largeCase(facts: number, share = 1): InspectionSnapshot {
  const all = ownRequirementsOfLane('childWelfare')
  const requirements = all.slice(0, Math.ceil(all.length * share))
  return {
    ...snapshot(),
    inspection: record('inspection', 'case', 'common', {
      title: 'Tilsyn med Fjellheim ungdomshjem',
      institutionName: 'Fjellheim ungdomshjem',
      scope: SENTENCE.repeat(6),
    }),
    source: Array.from({ length: 40 }, (_, number) =>
      record('source', `s${number}`, 'childWelfare', {
        type: 'document',
        title: `Dokument ${number}`,
        date: '2026-10-01',
      }),
    ),
    fact: Array.from({ length: facts }, (_, number) =>
      record('fact', `f${number}`, 'childWelfare', {
        number: String(number + 1),
        text: SENTENCE.repeat(2),
        date: '2026-10-02',
        sourceIds: [`s${number % 40}`],
      }),
    ),
    factLink: Array.from({ length: facts }, (_, number) =>
      record('factLink', `f${number}~${requirements[number % requirements.length]?.id}`, 'childWelfare', {
        direction: 'supports',
      }),
    ),
    answer: requirements.map((requirement) =>
      record('answer', requirement.id, 'childWelfare', {
        state: 'noLovbrudd',
        assessment: SENTENCE.repeat(5),
      }),
    ),
  }
}
