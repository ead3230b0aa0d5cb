import type { TextKey } from '../text/translator.ts'
import { isWritten } from '../domain/conclusion-rules.ts'
import { findSectorPart } from '../domain/sector-part.ts'
import { methodOf, type Sector } from '../domain/sector.ts'
import type { RecordOf } from '../domain/records.ts'
import { lovbruddTitle, partyName } from './lovbrudd-card.ts'
import { printDate } from './print-date.ts'
import { plain } from './prose.ts'
import type { TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'

/** Something that somebody has to do, and by when. */
export type NextStep = {
  readonly what: string
  readonly who: string | null
  readonly when: string | null
  /** One korreksjonspunkt of a lovbrudd that has a step of its own. */
  readonly isPoint?: boolean
}

/** What happens next and by when, for one sector: comments while preliminary, then plans and corrections. */
export function nextSteps(sector: Sector, context: ReportContext): readonly NextStep[] {
  const part = findSectorPart(context.snapshot, sector)
  const lovbrudd = context.snapshot.lovbrudd.filter((one) => one.compartment === sector)
  return [
    ...partSteps(part ?? null, sector, lovbrudd, context),
    ...correctionSteps(lovbrudd, context),
    ...lovbrudd.flatMap((one) => pointSteps(one, context)),
  ]
}

/** The steps of one sector as a table. */
export function nextStepTable(steps: readonly NextStep[], context: ReportContext): TableBlock {
  const { t } = context
  return {
    kind: 'table',
    caption: t('document.front.nextSummary'),
    columns: [
      { header: t('document.front.nextWhat'), width: 3 },
      { header: t('document.front.nextWho'), width: 2 },
      { header: t('document.front.nextWhen'), width: 1.4 },
    ],
    rows: steps.map((step) => [
      [plain(step.what)],
      [plain(step.who ?? t('document.notGiven'))],
      [plain(step.when === null ? t('document.notGiven') : printDate(step.when, t))],
    ]),
    rowHeaders: false,
  }
}

function partSteps(
  part: RecordOf<'sectorPart'> | null,
  sector: Sector,
  lovbrudd: readonly RecordOf<'lovbrudd'>[],
  context: ReportContext,
): readonly NextStep[] {
  const isSystemAudit = methodOf(sector) === 'systemAudit'
  const who = addresseeNames(part, sector, context)
  const step = (what: TextKey, when: string | null): NextStep => ({ what: context.t(what), who, when })
  const commentDeadline = part?.status === 'preliminary' ? part.commentDeadline : null
  const correctionDeadline = part?.correctionDeadline ?? null
  // Without any deadline the plan still has to come: a duty without a date is shown, not hidden.
  const isDue = correctionDeadline !== null || lovbrudd.every((one) => one.deadline === null)
  return [
    ...(commentDeadline
      ? [step(isSystemAudit ? 'document.next.commentFacts' : 'document.next.commentAll', commentDeadline)]
      : []),
    ...(lovbrudd.length > 0 && isDue
      ? [step(isSystemAudit ? 'document.next.plan' : 'document.next.rectify', correctionDeadline)]
      : []),
  ]
}

/** What must be put right by a date; several lovbrudd of one party by one date are one line. */
function correctionSteps(
  lovbrudd: readonly RecordOf<'lovbrudd'>[],
  context: ReportContext,
): readonly NextStep[] {
  const { t } = context
  const dated = lovbrudd.filter((one) => one.deadline !== null)
  const groups = Map.groupBy(dated, (one) => `${one.partyId ?? ''} ${one.deadline ?? ''}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const what =
      group.length === 1
        ? t('document.next.lovbrudd', { title: lovbruddTitle(first, context) })
        : t('document.next.severalLovbrudd', { count: group.length })
    return [{ what, who: partyName(first.partyId, context), when: first.deadline }]
  })
}

function pointSteps(lovbrudd: RecordOf<'lovbrudd'>, context: ReportContext): readonly NextStep[] {
  const who = partyName(lovbrudd.partyId, context)
  return context.snapshot.korreksjonspunkt
    .filter((point) => point.lovbruddId === lovbrudd.id && point.deadline !== null)
    .map((point) => ({
      what: context.t('document.next.korreksjonspunkt', { text: point.text ?? '' }),
      who,
      when: point.deadline,
      isPoint: lovbrudd.deadline !== null,
    }))
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
