import { catalogue, findRequirement, findTheme } from '../catalogue/catalogue.ts'
import { parseAnswerId } from '../domain/answer-id.ts'
import { isWritten } from '../domain/conclusion-rules.ts'
import { IsoDate } from '../domain/field.ts'
import type { RecordOf } from '../domain/records.ts'
import { findSectorPart } from '../domain/sector-part.ts'
import type { Sector } from '../domain/sector.ts'
import { isTextKey, type Translator } from '../text/translator.ts'
import type { ChildrenContext } from './children-context.ts'
import { printDate } from './print-date.ts'
import { plain } from './prose.ts'
import type { PanelBlock, ParagraphBlock, PointsBlock } from './report-block.ts'

type Lovbrudd = RecordOf<'lovbrudd'>
type Point = PointsBlock['items'][number]

/** Most requirements that one finding is explained by: more would be a list of law again. */
const MOST_NORMS = 2
/** Most themes that get a sentence each. */
const MOST_SENTENCES = 10

/**
 * Each theme that was examined, as the end of «Vi så på om …». Where there are many, only what each is about, so that the
 * whole stays on two pages.
 */
export function lookedPanel(context: ChildrenContext): PanelBlock {
  return {
    kind: 'panel',
    id: 'looked',
    title: context.t('children.looked'),
    icon: 'eye',
    content: lookedContent(context),
  }
}

function lookedContent(context: ChildrenContext): PanelBlock['content'] {
  const { t } = context
  const themes = themesLookedAt(context)
  const general = context.found.told
    .filter((sector) => !themes.some((id) => findTheme(id)?.sector === sector))
    .map((sector) => t(`children.lookedSector.${sector}`))
  if (themes.length + general.length === 0) return [paragraph(t('children.lookedNothing'))]
  if (themes.length > MOST_SENTENCES)
    return [
      paragraph(t('children.lookedMany')),
      pointsOf(
        themes.map((id) => words('topic', id, t) ?? ''),
        3,
      ),
    ]
  return [
    paragraph(t('children.lookedIf')),
    pointsOf([...general, ...themes.map((id) => words('theme', id, t) ?? '')], 1),
  ]
}

function pointsOf(texts: readonly string[], columns: 1 | 3): PointsBlock {
  return { kind: 'points', columns, items: texts.map((text) => ({ lead: null, text: plain(text) })) }
}

/** Themes with an answer that says how it was, and those of the lovbrudd; in the catalogue's order. */
function themesLookedAt(context: ChildrenContext): readonly string[] {
  const { snapshot, found } = context
  const compartments = new Set<string>(found.told.length > 0 ? [...found.told, 'common'] : [])
  const requirementIds = [
    ...snapshot.answer
      .filter((answer) => compartments.has(answer.compartment))
      .filter(({ state }) => state === 'noLovbrudd' || state === 'lovbrudd')
      .map((answer) => parseAnswerId(answer.id).requirementId),
    ...toldLovbrudd(context).flatMap((one) => one.requirementIds ?? []),
  ]
  const themes = new Set(requirementIds.map((id) => findRequirement(id)?.theme))
  return catalogue.themes.map((theme) => theme.id).filter((id) => themes.has(id))
}

/** What was not as the law says, one by one; or that nothing was found. Never that all is well. */
export function foundPanel(context: ChildrenContext): PanelBlock {
  const { t, found } = context
  const points = pointsFound(context)
  const concluded: readonly (ParagraphBlock | PointsBlock)[] =
    found.told.length === 0
      ? []
      : points.length > 0
        ? [
            paragraph(t('children.foundSome', { count: points.length })),
            { kind: 'points', columns: 1, items: points },
            paragraph(
              [isMoreThan(points, context) ? t('children.foundRest') : '', t('children.foundNotAll')]
                .filter(isWritten)
                .join(' '),
            ),
          ]
        : [paragraph(`${t('children.foundNone')} ${t('children.foundNotAll')}`)]
  const open =
    found.told.length === 0
      ? [t('children.notDone')]
      : found.open.map((sector) => t(`children.notDoneSector.${sector}`))
  return {
    kind: 'panel',
    id: 'found',
    title: t('children.found'),
    icon: 'glass',
    content: [...concluded, ...open.map(paragraph)],
  }
}

/** Whether something was looked at that nothing is found in. */
function isMoreThan(points: readonly Point[], context: ChildrenContext): boolean {
  const leads = new Set(points.map((point) => point.lead))
  const { t } = context
  return themesLookedAt(context).some((id) => !leads.has(words('topic', id, t)))
}

/** Findings that would read alike are told once. */
function pointsFound(context: ChildrenContext): readonly Point[] {
  const points = toldLovbrudd(context).map(
    (one): Point => ({
      lead: topicOf(one, context),
      text: context.forChildren(one.toldChildren) ?? plain(generated(one, context)),
    }),
  )
  return [...new Map(points.map((point) => [JSON.stringify(point), point])).values()]
}

/** «Det skal være slik. Slik var det ikke alltid.», from the requirements the finding rests on. */
function generated(lovbrudd: Lovbrudd, { t }: ChildrenContext): string {
  const norms = (lovbrudd.requirementIds ?? [])
    .flatMap((id) => words('norm', id, t) ?? [])
    .slice(0, MOST_NORMS)
  return norms.length > 0
    ? t('children.finding', { norm: norms.join(' ') })
    : t(`children.findingSector.${lovbrudd.compartment as Sector}`)
}

function topicOf(lovbrudd: Lovbrudd, { t }: ChildrenContext): string {
  const theme = findRequirement(lovbrudd.requirementIds?.[0] ?? '')?.theme
  return words('topic', theme ?? '', t) ?? t(`children.sector.${lovbrudd.compartment as Sector}`)
}

/** Who must do what by when, in words; and that somebody sees to it. */
export function nextPanel(context: ChildrenContext): PanelBlock {
  return {
    kind: 'panel',
    id: 'next',
    title: context.t('children.next'),
    icon: 'calendar',
    content: nextContent(context),
  }
}

function nextContent(context: ChildrenContext): PanelBlock['content'] {
  const { t, found } = context
  if (found.told.length === 0) return [paragraph(t('children.nextOpen'))]
  const byDate = Map.groupBy(toldLovbrudd(context), (one) => deadlineOf(one, context))
  if (byDate.size === 0) return [paragraph(t('children.nextNone'))]
  const answers = answerDeadline(context)
  return [
    ...(answers === null ? [] : [paragraph(t('children.nextAnswer', { date: printDate(answers, t) }))]),
    ...[...byDate]
      .toSorted(([a], [b]) => ((a ?? '9') < (b ?? '9') ? -1 : 1))
      .flatMap(([date, lovbrudd]) => [
        paragraph(
          date === null ? t('children.nextSoon') : t('children.nextBy', { date: printDate(date, t) }),
        ),
        { kind: 'points' as const, columns: 1 as const, items: whoMust(lovbrudd, context) },
      ]),
    paragraph(t('children.nextFollow')),
  ]
}

/** What the same one must put right is said once. */
function whoMust(lovbrudd: readonly Lovbrudd[], context: ChildrenContext): readonly Point[] {
  const { t } = context
  const byRole = Map.groupBy(lovbrudd, (one) => roleOf(one, context) ?? 'unknown')
  return [...byRole].map(([role, theirs]) => ({
    lead: [...new Set(theirs.map((one) => topicOf(one, context)))].map(insideLine).join(', '),
    text: plain(t(`children.responsible.${role}`)),
  }))
}

/** «Grenser og makt, når du er syk»: only the first begins the line. */
function insideLine(topic: string, index: number): string {
  return index === 0 ? topic : `${topic.slice(0, 1).toLowerCase()}${topic.slice(1)}`
}

function roleOf(lovbrudd: Lovbrudd, { snapshot }: ChildrenContext): RecordOf<'party'>['role'] {
  return snapshot.party.find((party) => party.id === lovbrudd.partyId)?.role ?? null
}

/** The lovbrudd's own deadline, the last of its korreksjonspunkter, or the part's. */
function deadlineOf(lovbrudd: Lovbrudd, { snapshot }: ChildrenContext): string | null {
  const points = snapshot.korreksjonspunkt
    .filter((point) => point.lovbruddId === lovbrudd.id)
    .map((point) => point.deadline)
    .filter(isDate)
    .toSorted()
  const part = findSectorPart(snapshot, lovbrudd.compartment as Sector)
  return [lovbrudd.deadline, points.at(-1) ?? null, part?.correctionDeadline ?? null].find(isDate) ?? null
}

/** By when the party answers a preliminary report; the last day where there are several. */
function answerDeadline({ snapshot, found }: ChildrenContext): string | null {
  const days = found.told
    .map((sector) => findSectorPart(snapshot, sector))
    .filter((part) => part?.status === 'preliminary')
    .map((part) => part?.commentDeadline ?? null)
  return days.filter(isDate).toSorted().at(-1) ?? null
}

/** Where an edition took a date out, something else stands there. */
function isDate(value: string | null): value is string {
  return IsoDate.safeParse(value).success
}

function toldLovbrudd({ snapshot, found }: ChildrenContext): readonly Lovbrudd[] {
  return found.told.flatMap((sector) =>
    snapshot.lovbrudd
      .filter((one) => one.compartment === sector)
      .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0)),
  )
}

/** The children's words for a theme or requirement; null for one this program does not know. */
function words(group: 'theme' | 'topic' | 'norm', id: string, t: Translator): string | null {
  const key = `children.${group}.${id}`
  return isTextKey(key) ? t(key) : null
}

function paragraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', content: plain(text) }
}
