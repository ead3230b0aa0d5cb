import { isWritten } from '../domain/conclusion-rules.ts'
import { findSectorPart } from '../domain/sector-part.ts'
import { methodOf, type Sector } from '../domain/sector.ts'
import type { RecordOf } from '../domain/records.ts'
import { lovbruddTitle, partyName } from './lovbrudd-card.ts'
import { printDate } from './print-date.ts'
import { plain } from './prose.ts'
import type { ReportBlock, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'

type NextStep = { readonly what: string; readonly who: string | null; readonly when: string | null }

/** What happens next and by when, for one sector: comments while preliminary, then plans and corrections. */
export function nextSteps(sector: Sector, context: ReportContext): readonly NextStep[] {
  const part = findSectorPart(context.snapshot, sector)
  const lovbrudd = context.snapshot.lovbrudd.filter((one) => one.compartment === sector)
  return [
    ...(part ? partSteps(part, sector, lovbrudd.length > 0, context) : []),
    ...lovbrudd.flatMap((one) => lovbruddSteps(one, context)),
  ]
}

/** The steps as a table, or one sentence where nothing is set. */
export function nextStepBlocks(
  groups: readonly { readonly sector: Sector; readonly steps: readonly NextStep[] }[],
  context: ReportContext,
): readonly ReportBlock[] {
  const { t } = context
  const withSector = groups.length > 1
  const rows = groups.flatMap(({ sector, steps }) =>
    steps.map((step) => [
      ...(withSector ? [[plain(t(`document.sector.${sector}`))]] : []),
      [plain(step.what)],
      [plain(step.who ?? t('document.notGiven'))],
      [plain(step.when === null ? t('document.notGiven') : printDate(step.when, t))],
    ]),
  )
  if (rows.length === 0) return [{ kind: 'paragraph', content: plain(t('document.front.nothingNext')) }]
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.front.nextSummary'),
    columns: [
      ...(withSector ? [{ header: t('document.lovbrudd.sector'), width: 'narrow' as const }] : []),
      { header: t('document.front.nextWhat'), width: 3 },
      { header: t('document.front.nextWho'), width: 2 },
      { header: t('document.front.nextWhen'), width: 1.4 },
    ],
    rows,
    rowHeaders: false,
  }
  return [table]
}

function partSteps(
  part: RecordOf<'sectorPart'>,
  sector: Sector,
  hasLovbrudd: boolean,
  context: ReportContext,
): readonly NextStep[] {
  const { t } = context
  const isSystemAudit = methodOf(sector) === 'systemAudit'
  const who = addresseeNames(part, sector, context)
  const comment: NextStep = {
    what: t(isSystemAudit ? 'document.next.commentFacts' : 'document.next.commentAll'),
    who,
    when: part.commentDeadline,
  }
  const correct: NextStep = {
    what: t(isSystemAudit ? 'document.next.plan' : 'document.next.rectify'),
    who,
    when: part.correctionDeadline,
  }
  return [
    ...(part.status === 'preliminary' && part.commentDeadline ? [comment] : []),
    ...(hasLovbrudd && part.correctionDeadline ? [correct] : []),
  ]
}

function lovbruddSteps(lovbrudd: RecordOf<'lovbrudd'>, context: ReportContext): readonly NextStep[] {
  const { t } = context
  const who = partyName(lovbrudd.partyId, context)
  const points = context.snapshot.korreksjonspunkt.filter(
    (point) => point.lovbruddId === lovbrudd.id && point.deadline !== null,
  )
  return [
    {
      what: t('document.next.lovbrudd', { title: lovbruddTitle(lovbrudd, context) }),
      who,
      when: lovbrudd.deadline,
    },
    ...points.map((point) => ({
      what: t('document.next.korreksjonspunkt', { text: point.text ?? '' }),
      who,
      when: point.deadline,
    })),
  ]
}

/** Those the report goes to: the chosen addressees, else the parties of the sector. Null: none are known. */
export function addresseeNames(
  part: RecordOf<'sectorPart'> | null,
  sector: Sector,
  context: ReportContext,
): string | null {
  const chosen = (part?.addressees ?? []).map((id) => partyName(id, context)).filter(isWritten)
  if (chosen.length > 0) return chosen.join('; ')
  const parties = context.snapshot.party.filter((party) => party.sectors?.includes(sector))
  const names = parties.map((party) => partyName(party.id, context)).filter(isWritten)
  return names.length > 0 ? names.join('; ') : null
}
