import { isWritten } from '../domain/conclusion-rules.ts'
import type { Sector } from '../domain/sector.ts'
import { editionWords } from './edition-words.ts'
import { printDate, printDays } from './print-date.ts'
import { plain, withFullStop } from './prose.ts'
import type { KeyValuesBlock, Prose, ReportBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { deadlinesBlock } from './deadlines.ts'
import { addresseeNames, nextSteps } from './next-steps.ts'
import type { ReportMeta } from './report-model.ts'
import type { Section } from './section.ts'
import { conclusionBlock, mayQuote, participatingSectors, verdictOf } from './sector-verdict.ts'

/** More parties than this are running text: the conclusions must have room below them. */
const MOST_LINES = 3

/** The page a busy person reads: who, where, when, what each sector concluded, what happens next and by when. */
export function firstPage(context: ReportContext, meta: ReportMeta): readonly ReportBlock[] {
  const { t } = context
  const overline =
    context.part === 'joint'
      ? t('document.title.overlineJoint')
      : t('document.title.overlineSector', { sector: t(`document.sectorLower.${context.part}`) })
  return [
    { kind: 'title', overline, text: meta.title, subtitle: institutionLine(context) },
    ...(context.kind === 'training'
      ? [
          {
            kind: 'note' as const,
            label: t('document.trainingNote.label'),
            content: [plain(t('document.trainingNote.text'))],
          },
        ]
      : []),
    { kind: 'keyValues', summary: t('document.front.summary'), rows: frontRows(context, meta) },
  ]
}

/** Conclusions and next steps: the two headings of the first page that are listed among the chapters. */
export function firstPageSections(context: ReportContext): readonly Section[] {
  const { t } = context
  const shown: readonly Sector[] = context.part === 'joint' ? participatingSectors(context) : [context.part]
  return [
    {
      id: 'front-conclusion',
      title: t(context.part === 'joint' ? 'document.front.conclusions' : 'document.front.conclusion'),
      unnumbered: true,
      blocks: shown.map((sector) => conclusionBlock(sector, context)),
    },
    {
      id: 'front-next',
      title: t('document.front.next'),
      unnumbered: true,
      blocks: nextBlocks(shown, context),
    },
  ]
}

function nextBlocks(shown: readonly Sector[], context: ReportContext): readonly ReportBlock[] {
  const groups = shown
    .filter((sector) => mayQuote(sector, context))
    .map((sector) => ({
      sector,
      steps: nextSteps(sector, context).filter((step) => !step.isPoint),
    }))
  if (groups.some((group) => group.steps.length > 0)) return [deadlinesBlock(groups, context)]
  const isClean = shown.every(
    (sector) => mayQuote(sector, context) && verdictOf(sector, context) === 'noLovbrudd',
  )
  return [
    {
      kind: 'paragraph',
      content: plain(context.t(isClean ? 'document.front.noneToCorrect' : 'document.front.nothingNext')),
    },
  ]
}

/** Institution, number and owner on one line. */
export function institutionLine(context: ReportContext): string | null {
  const { inspection } = context.snapshot
  return isWritten(inspection.institutionName) ? inspection.institutionName : null
}

function frontRows(context: ReportContext, meta: ReportMeta): KeyValuesBlock['rows'] {
  const { t, sectorPart, part } = context
  const rows: readonly (readonly [string, readonly Prose[]])[] = [
    [t('document.front.institution'), institutionProse(context)],
    [t(part === 'joint' ? 'document.front.partiesJoint' : 'document.front.parties'), partyProse(context)],
    [t('document.front.addressees'), addresseeProse(context)],
    [t('document.front.authority'), textProse(context.authority)],
    [t('document.front.visitDays'), visitProse(context)],
    [t('document.front.caseNumber'), textProse(sectorPart?.caseNumber ?? null)],
    [t('document.front.status'), statusProse(context, meta)],
    [t('document.front.edition'), editionProse(context)],
  ]
  return rows.filter(([, value]) => value.length > 0).map(([key, value]) => ({ key, value }))
}

/** Status and dates in running text: sent as preliminary, final, and when the data was last changed. */
function statusProse(context: ReportContext, meta: ReportMeta): readonly Prose[] {
  const { t, sectorPart } = context
  const dates: readonly (readonly [string, string | null])[] = [
    [t('document.front.preliminaryOn'), sectorPart?.preliminaryOn ?? null],
    [t('document.front.finalOn'), sectorPart?.finalOn ?? null],
    [t('document.front.updatedOn'), context.createdAt],
  ]
  const said = dates.flatMap(([label, date]) => (date ? [`${label}: ${printDate(date, t)}`] : []))
  return [plain([t(`document.status.${meta.status}`), ...said].map(withFullStop).join(' '))]
}

/** For whom the copy is and what was taken out of it; the working edition says nothing. */
function editionProse(context: ReportContext): readonly Prose[] {
  return textProse(editionWords(context.edition ?? { name: 'working' }, context.snapshot, context.t).note)
}

/** Named only where somebody was chosen to get the report. */
function addresseeProse(context: ReportContext): readonly Prose[] {
  const { part, sectorPart } = context
  if (part === 'joint' || (sectorPart?.addressees ?? []).length === 0) return []
  return textProse(addresseeNames(sectorPart, part, context))
}

function institutionProse(context: ReportContext): readonly Prose[] {
  const { t, snapshot } = context
  const { inspection } = snapshot
  const owner = [
    inspection.ownerName,
    inspection.ownerType ? t(`document.ownerType.${inspection.ownerType}`) : null,
  ]
  const lines = [
    [inspection.institutionName, orgNumber(inspection.orgNumber, context)].filter(isWritten).join(', '),
    owner.some(isWritten) ? `${t('document.front.owner')}: ${owner.filter(isWritten).join(', ')}` : '',
    addressLine(context),
  ]
  const written = lines.filter(isWritten)
  return written.length > 0 ? written.map(plain) : [plain(t('document.notGiven'))]
}

function addressLine(context: ReportContext): string {
  const { inspection } = context.snapshot
  if (inspection.hiddenAddress === true) return context.t('document.front.addressHidden')
  return inspection.address ?? ''
}

function orgNumber(number: string | null, context: ReportContext): string {
  return isWritten(number) ? context.t('document.front.orgNumber', { number }) : ''
}

function partyProse(context: ReportContext): readonly Prose[] {
  const { t, snapshot, part } = context
  const parties = snapshot.party.filter((party) => part === 'joint' || party.sectors?.includes(part))
  const lines = parties.map((party) => {
    const role = party.role ? roleInText(t(`document.dutyHolder.${party.role}`)) : null
    const name = party.name ?? ''
    return [name, role && name.toLowerCase() !== role.toLowerCase() ? `(${role})` : '']
      .filter(isWritten)
      .join(' ')
  })
  return lines.length > MOST_LINES ? [plain(lines.join('; '))] : lines.map(plain)
}

/** «Kommunen» inside a line is «kommunen»; Bufetat is a name. */
function roleInText(role: string): string {
  return role === 'Bufetat' ? role : role.toLowerCase()
}

/** The days as a list, never as a range: visits on two separate days are two days. */
function visitProse(context: ReportContext): readonly Prose[] {
  const { t, snapshot } = context
  const dated = snapshot.visitDay.map((day) => day.date).filter(isWritten)
  const undated = dated.length < snapshot.visitDay.length
  const days = [printDays([...new Set(dated)].toSorted(), t), undated ? t('document.noDate') : '']
  const dates = days.filter(isWritten).join(', ')
  const { visitForm } = snapshot.inspection
  const form = visitForm ? t(`document.visitForm.${visitForm}`) : ''
  if (dates === '') return textProse(form)
  return [plain(form === '' ? dates : `${dates} (${form.toLowerCase()})`)]
}

function textProse(text: string | null): readonly Prose[] {
  return isWritten(text) ? [plain(text)] : []
}
