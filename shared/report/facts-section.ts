import { isWritten } from '../domain/conclusion-rules.ts'
import { parseFactLinkId } from '../domain/answer-id.ts'
import type { RecordOf } from '../domain/records.ts'
import { printDate } from './print-date.ts'
import { paragraphsOf, plain, proseBlocks } from './prose.ts'
import type { FactBlock, FigureBlock, ParagraphBlock, ReportBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { groupByTheme, themeTitle } from './requirement-list.ts'
import type { Section } from './section.ts'
import { sourceName } from './source-print.ts'

/** The facts of the part, under the first theme each belongs to, then the photos. No assessment stands here. */
export function factSections(context: ReportContext): readonly Section[] {
  return [...factThemeSections(context), ...photoSection(context)]
}

/** What opens the chapter: the authority's own description, or that there is none. */
export function factOpening(context: ReportContext, text: string | null): readonly ReportBlock[] {
  const opening: ParagraphBlock = {
    kind: 'paragraph',
    role: 'small',
    content: plain(context.t('document.facts.opening')),
  }
  if (context.facts.length === 0 && !isWritten(text)) {
    return [
      {
        kind: 'paragraph',
        content: plain(
          context.t(context.part === 'joint' ? 'document.facts.noneJoint' : 'document.facts.none'),
        ),
      },
    ]
  }
  return context.facts.length === 0 ? proseBlocks(text) : [...proseBlocks(text), opening]
}

type Tie = { readonly requirementId: string; readonly direction: 'supports' | 'against' }

function tiesOf(context: ReportContext): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>()
  for (const link of context.snapshot.factLink) {
    if (!link.direction) continue
    const { factId, requirementId } = parseFactLinkId(link.id)
    ties.set(factId, [...(ties.get(factId) ?? []), { requirementId, direction: link.direction }])
  }
  return ties
}

function factThemeSections(context: ReportContext): readonly Section[] {
  const ties = tiesOf(context)
  const left = new Set(context.facts)
  const themed = groupByTheme(context, () => true).flatMap((group): Section[] => {
    const ids = new Set(group.entries.map((entry) => entry.requirementId))
    const facts = context.facts.filter(
      (fact) => left.has(fact) && (ties.get(fact.id) ?? []).some((tie) => ids.has(tie.requirementId)),
    )
    for (const fact of facts) left.delete(fact)
    return facts.length === 0
      ? []
      : [factSection(themeTitle(group.theme, context), `facts-${group.theme?.id ?? 'unknown'}`, facts)]
  })
  const rest = context.facts.filter((fact) => left.has(fact))
  const restTitle = context.t(themed.length > 0 ? 'document.facts.other' : 'document.facts.numbered')
  return rest.length > 0 ? [...themed, factSection(restTitle, 'facts-other', rest)] : themed

  function factSection(title: string, id: string, facts: readonly RecordOf<'fact'>[]): Section {
    return { id, title, blocks: facts.map((fact) => factBlock(fact, ties.get(fact.id) ?? [], context)) }
  }
}

function factBlock(fact: RecordOf<'fact'>, ties: readonly Tie[], context: ReportContext): FactBlock {
  const { t } = context
  const sources = (fact.sourceIds ?? []).map((id) => {
    const source = context.snapshot.source.find((one) => one.id === id)
    return source ? sourceName(source, context) : id
  })
  const tied = (direction: Tie['direction']) =>
    ties
      .filter((tie) => tie.direction === direction)
      .map((tie) => tie.requirementId)
      .toSorted()
      .join(', ')
  const rows: readonly (readonly [string, string])[] = [
    [
      t('document.facts.source', { count: Math.max(sources.length, 1) }),
      sources.join('; ') || t('document.facts.noSource'),
    ],
    [t('document.facts.date'), fact.date ? printDate(fact.date, t) : ''],
    [t('document.facts.collector'), fact.collector ?? ''],
    [t('document.facts.supports'), tied('supports')],
    [t('document.facts.against'), tied('against')],
  ]
  return {
    kind: 'fact',
    id: `fact-${fact.id}`,
    number: fact.number ?? '–',
    text: isWritten(fact.text) ? paragraphsOf(fact.text) : [plain(t('document.facts.empty'))],
    details: rows
      .filter(([, text]) => isWritten(text))
      .map(([label, text]) => ({ label, text: plain(text) })),
  }
}

function photoSection(context: ReportContext): readonly Section[] {
  const photos = context.sources.filter((source) => source.attachment !== null && isPhoto(source, context))
  if (photos.length === 0) return []
  return [
    {
      id: 'photos',
      title: context.t('document.photos.title'),
      blocks: photos.map((photo, index) => figureBlock(photo, index + 1, context)),
    },
  ]
}

function isPhoto(source: RecordOf<'source'>, context: ReportContext): boolean {
  const known = source.attachment === null ? undefined : context.attachments[source.attachment]
  return source.type === 'photo' || known?.width != null
}

function figureBlock(source: RecordOf<'source'>, number: number, context: ReportContext): FigureBlock {
  const size = context.attachments[source.attachment ?? '']
  const caption = [source.title, source.caption].filter(isWritten).join('. ')
  const alt = [source.altText, source.caption, source.title].find(isWritten)
  return {
    kind: 'figure',
    attachment: source.attachment ?? '',
    label: context.t('document.photos.label', { number }),
    caption: plain(caption),
    alt: alt ?? context.t('document.photos.noAlt'),
    width: size?.width ?? null,
    height: size?.height ?? null,
    redactions: source.redactions ?? [],
  }
}
