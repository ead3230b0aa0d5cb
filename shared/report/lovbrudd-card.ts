import { isWritten } from '../domain/conclusion-rules.ts'
import type { RecordOf } from '../domain/records.ts'
import { printReference } from './law-print.ts'
import { printDate } from './print-date.ts'
import { joined, plain, proseBlocks } from './prose.ts'
import type { ListBlock, LovbruddBlock, ParagraphBlock, Prose } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { departmentName } from './requirement-list.ts'
import { findRequirement } from '../catalogue/catalogue.ts'

type Lovbrudd = RecordOf<'lovbrudd'>
type Step = LovbruddBlock['steps'][number]

/** Every lovbrudd of the part as a card: krav → fakta → vurdering → konsekvens → konklusjon, in the sector's words. */
export function lovbruddCards(context: ReportContext): readonly LovbruddBlock[] {
  const total = context.lovbrudd.length
  return context.lovbrudd.map((lovbrudd, index) => ({
    kind: 'lovbrudd',
    id: `lovbrudd-${lovbrudd.id}`,
    label: context.t(
      context.part === 'school' ? 'document.lovbrudd.labelSchool' : 'document.lovbrudd.label',
      {
        number: index + 1,
        total,
      },
    ),
    title: lovbruddTitle(lovbrudd, context),
    steps: stepsOf(lovbrudd, context).filter((step) => step.blocks.length > 0),
    details: detailsOf(lovbrudd, context),
  }))
}

/** What a lovbrudd is called where there is room for one line. */
export function lovbruddTitle(lovbrudd: Lovbrudd, context: ReportContext): string {
  const text = [lovbrudd.title, lovbrudd.statement].find(isWritten)
  return text?.trim() ?? context.t('document.lovbrudd.untitled')
}

/** Who owes the duty that was broken. */
export function partyName(partyId: string | null, context: ReportContext): string | null {
  if (!isWritten(partyId)) return null
  const party = context.snapshot.party.find((one) => one.id === partyId)
  if (!party) return partyId
  return party.name ?? (party.role ? context.t(`document.dutyHolder.${party.role}`) : partyId)
}

/** The sections that were broken, with links. */
export function referencesOf(lovbrudd: Lovbrudd, context: ReportContext): Prose {
  const references = lovbrudd.legalReferences ?? []
  if (references.length === 0) return plain(context.t('document.lovbrudd.noReferences'))
  return joined(
    references.map((reference) => [printReference(reference)]),
    '; ',
  )
}

function stepsOf(lovbrudd: Lovbrudd, context: ReportContext): readonly Step[] {
  const { t } = context
  const step = (name: Step['step'], blocks: Step['blocks']): Step => ({
    step: name,
    label: t(`document.lovbrudd.${name}`),
    blocks,
  })
  return [
    step('krav', [...questionBlock(lovbrudd, context), ...proseBlocks(lovbrudd.krav)]),
    step('fakta', factBlocks(lovbrudd, context)),
    step('vurdering', proseBlocks(lovbrudd.assessment)),
    step('konsekvens', proseBlocks(lovbrudd.consequence)),
    step('konklusjon', conclusionBlocks(lovbrudd, context)),
    step('korreksjonspunkter', correctionBlocks(lovbrudd, context)),
  ]
}

function questionBlock(lovbrudd: Lovbrudd, context: ReportContext): readonly ParagraphBlock[] {
  if (!isWritten(lovbrudd.controlQuestion)) return []
  const text =
    context.part === 'school'
      ? context.t('document.lovbrudd.answerNo', { question: lovbrudd.controlQuestion.trim() })
      : lovbrudd.controlQuestion
  const label = `${context.t('document.lovbrudd.controlQuestion')}: `
  return [{ kind: 'paragraph', content: [{ text: label, bold: true }, { text }] }]
}

function factBlocks(lovbrudd: Lovbrudd, context: ReportContext): readonly ListBlock[] {
  const items = (lovbrudd.factIds ?? []).map((id): Prose => {
    const fact = context.snapshot.fact.find((one) => one.id === id)
    const number = fact?.number ?? id
    const text = fact && isWritten(fact.text) ? fact.text : context.t('document.facts.empty')
    const label = context.t('document.facts.number', { number })
    return [fact ? { text: label, link: `#fact-${id}` } : { text: label }, { text: `: ${text}` }]
  })
  return items.length > 0 ? [{ kind: 'list', ordered: false, items }] : []
}

function conclusionBlocks(lovbrudd: Lovbrudd, context: ReportContext): Step['blocks'] {
  const references: Prose = [
    { text: `${context.t('document.lovbrudd.references')} ` },
    ...referencesOf(lovbrudd, context),
    { text: '.' },
  ]
  const hasReferences = (lovbrudd.legalReferences ?? []).length > 0
  return [
    ...proseBlocks(lovbrudd.statement),
    { kind: 'paragraph', content: hasReferences ? references : referencesOf(lovbrudd, context) },
    ...(lovbrudd.outsideScope === true
      ? [{ kind: 'paragraph' as const, content: plain(context.t('document.lovbrudd.outsideScopeText')) }]
      : []),
  ]
}

function correctionBlocks(lovbrudd: Lovbrudd, context: ReportContext): readonly ListBlock[] {
  const items = context.snapshot.korreksjonspunkt
    .filter((point) => point.lovbruddId === lovbrudd.id)
    .map((point): Prose => {
      const due = point.deadline
        ? ` ${context.t('document.lovbrudd.dueBy', { date: printDate(point.deadline, context.t) })}.`
        : ''
      return [{ text: `${point.text ?? context.t('document.notWritten')}${due}` }]
    })
  return items.length > 0 ? [{ kind: 'list', ordered: true, items }] : []
}

function detailsOf(lovbrudd: Lovbrudd, context: ReportContext): LovbruddBlock['details'] {
  const { t } = context
  const party = partyName(lovbrudd.partyId, context)
  const requirements = (lovbrudd.requirementIds ?? []).map((id) => {
    const title = findRequirement(id)?.title[context.maalform]
    return title ? `${id} ${title}` : id
  })
  const rows: readonly (readonly [string, string | null])[] = [
    [t('document.lovbrudd.party'), party ?? t('document.notGiven')],
    [
      t('document.lovbrudd.department'),
      isWritten(lovbrudd.departmentId) ? departmentName(lovbrudd.departmentId, context) : null,
    ],
    [t('document.lovbrudd.deadline'), lovbrudd.deadline ? printDate(lovbrudd.deadline, t) : null],
    [t('document.lovbrudd.requirements'), requirements.length > 0 ? requirements.join('; ') : null],
  ]
  return rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text: plain(text) }]))
}
