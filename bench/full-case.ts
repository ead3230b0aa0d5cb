import { catalogue } from '../shared/catalogue/catalogue.ts'
import { factLinkId } from '../shared/domain/answer-id.ts'
import { laneCompartment } from '../shared/domain/sector.ts'
import { firstEdits, type SampleRecord, sampleRecord } from '../shared/sample/sample-record.ts'
import type { RunningApp } from './window.ts'

const SENTENCE =
  'Tilsynet gikk gjennom dokumentene, snakket med ungdommene og fulgte en kveld på avdelingen, og fant at rutinene var kjent, men ikke alltid fulgt. '
const SOURCES = 40
/** As many as one call takes. */
const EDITS_AT_ONCE = 1_000

/**
 * Makes a case as it stands after the visits: all requirements of the catalogue answered, and this many facts, each with
 * a source and a requirement. Gives the case's id.
 */
export async function makeFullCase(
  client: RunningApp['client'],
  title: string,
  facts: number,
): Promise<string> {
  const { id } = await client.inspection.create({ title })
  const edits = firstEdits(fullCase(facts), id)
  for (let at = 0; at < edits.length; at += EDITS_AT_ONCE)
    await client.record.write({ inspectionId: id, edits: edits.slice(at, at + EDITS_AT_ONCE) })
  return id
}

function fullCase(facts: number): readonly SampleRecord[] {
  return [
    sampleRecord('inspection', '', 'common', {
      institutionName: 'Fjellheim ungdomshjem',
      scope: SENTENCE.repeat(6),
    }),
    ...['2026-10-01', '2026-10-02'].map((date) =>
      sampleRecord('visitDay', `day-${date}`, 'common', { date }),
    ),
    ...catalogue.requirements.map((requirement) =>
      sampleRecord('answer', requirement.id, laneCompartment(requirement.sector), {
        state: 'noLovbrudd',
        assessment: SENTENCE.repeat(5),
      }),
    ),
    ...Array.from({ length: SOURCES }, (_, number) =>
      sampleRecord('source', `source-${number}`, 'common', {
        type: 'document',
        title: `Dokument ${number}`,
        date: '2026-10-01',
      }),
    ),
    ...Array.from({ length: facts }, (_, number) => factAndLink(number)).flat(),
  ]
}

function factAndLink(number: number): readonly SampleRecord[] {
  const factId = `fact-${number}`
  const requirement = catalogue.requirements[number % catalogue.requirements.length]
  if (!requirement) throw new Error('The catalogue is empty')
  const compartment = laneCompartment(requirement.sector)
  return [
    sampleRecord('fact', factId, compartment, {
      number: String(number + 1),
      text: SENTENCE.repeat(2),
      date: '2026-10-02',
      sourceIds: [`source-${number % SOURCES}`],
    }),
    sampleRecord('factLink', factLinkId(factId, requirement.id), compartment, { direction: 'supports' }),
  ]
}
