import { findRequirement } from '../catalogue/catalogue.ts'
import { type ReportPart, reportParts } from '../contract/report-part.ts'
import { parseAnswerId } from '../domain/answer-id.ts'
import type { InspectionSnapshot } from '../domain/inspection-snapshot.ts'
import type { RecordTarget } from '../domain/record-target.ts'
import { fieldDefinition, type RecordKind, recordFields } from '../domain/records.ts'
import { type Compartment, laneCompartment, Sector } from '../domain/sector.ts'
import { createTranslator } from '../text/translator.ts'
import { buildReportModel } from './build-report-model.ts'
import { printDate } from './print-date.ts'
import type { HeadingBlock, ReportBlock } from './report-block.ts'
import type { ReportInput } from './report-context.ts'

/** A report, and the headings a field is printed under in it. Null: on the first page, before any heading. */
export type PrintedPlace = { readonly part: ReportPart; readonly headings: readonly (string | null)[] }

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** A word and a day that nobody writes. */
const WORD = 'Zqxvfeltzqxv'
const DAY = '1903-07-29'

/**
 * Where the reports print what is written in a field, as the case stands: the reports are made with a word of their own in
 * the field, and the word is looked for. Null for what is chosen and not written, which cannot be told from other choices.
 * An empty list: in no report.
 */
export function wherePrinted(
  target: RecordTarget,
  input: Omit<ReportInput, 'part'>,
): readonly PrintedPlace[] | null {
  const probe = probeFor(target)
  if (probe === null) return null
  const snapshot = withValue(input.snapshot, target, probe)
  const needles = [WORD, printDate(DAY, createTranslator(input.maalform))]
  return reportParts.flatMap((part) => {
    const { blocks } = buildReportModel({ ...input, snapshot, part })
    const headings = headingsOver(blocks, needles)
    return headings.length === 0 ? [] : [{ part, headings }]
  })
}

function probeFor({ recordKind, field }: RecordTarget): string | readonly string[] | null {
  const schema = fieldDefinition(recordKind, field)?.schema
  if (!schema || /Ids?$/u.test(field)) return null
  return [WORD, DAY, [WORD]].find((value) => schema.safeParse(value).success) ?? null
}

/** The case with a value in a field, also of a record that is first made when one writes in it. */
function withValue(snapshot: InspectionSnapshot, target: RecordTarget, value: unknown): InspectionSnapshot {
  const { recordKind, recordId, field } = target
  if (recordKind === 'inspection')
    return { ...snapshot, inspection: { ...snapshot.inspection, [field]: value } }
  const records: readonly AnyRecord[] = snapshot[recordKind]
  const found = records.find((one) => one.id === recordId)
  const changed = printable(recordKind, { ...(found ?? emptyRecord(recordKind, recordId)), [field]: value })
  const rest = records.filter((one) => one.id !== recordId)
  return {
    ...snapshot,
    [recordKind]: found ? records.map((one) => (one === found ? changed : one)) : [...rest, changed],
  }
}

/** An answer is printed with its assessment once its state is chosen: that is what one writes it for. */
function printable(kind: RecordKind, record: AnyRecord): AnyRecord {
  return kind === 'answer' && record['state'] === null ? { ...record, state: 'noLovbrudd' } : record
}

function emptyRecord(kind: RecordKind, id: string): AnyRecord {
  const empty = Object.fromEntries(Object.keys(recordFields[kind]).map((field) => [field, null]))
  return { ...empty, id, compartment: compartmentOf(kind, id) }
}

/** The part of the case a record is made in when it is named by what it is about. */
function compartmentOf(kind: RecordKind, id: string): Compartment {
  if (kind === 'sectorPart') return Sector.parse(id)
  if (kind === 'mandatoryCheck') return 'childWelfare'
  const requirement = kind === 'answer' ? findRequirement(parseAnswerId(id).requirementId) : undefined
  return requirement ? laneCompartment(requirement.sector) : 'common'
}

function headingsOver(
  blocks: readonly ReportBlock[],
  needles: readonly string[],
): readonly (string | null)[] {
  const found = new Set<string | null>()
  let above: readonly HeadingBlock[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') above = [...above.filter((one) => one.level < block.level), block]
    const text = JSON.stringify(block)
    if (needles.some((needle) => text.includes(needle))) found.add(headingInWords(above))
  }
  return [...found]
}

/** «4.2 Medvirkning», or for a heading without a number the one it stands under as well. */
function headingInWords(above: readonly HeadingBlock[]): string | null {
  const [parent, own] = above.length > 1 ? above.slice(-2) : [undefined, above[0]]
  if (!own) return null
  if (own.number !== null) return `${own.number} ${own.text}`
  return parent ? `${[parent.number, parent.text].filter(Boolean).join(' ')} – ${own.text}` : own.text
}
