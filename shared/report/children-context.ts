import { isWritten } from '../domain/conclusion-rules.ts'
import { type Marker, snapshotForEdition } from '../domain/edition/snapshot-for-edition.ts'
import { clearlyOtherMaalform } from '../domain/lint/maalform-guess.ts'
import { closureOf } from '../domain/sector-part.ts'
import type { Maalform, Sector } from '../domain/sector.ts'
import { fewestLivingThere, unfitForChildren } from '../domain/told-children.ts'
import { plain } from './prose.ts'
import type { Prose } from './report-block.ts'
import { type ChapterInput, createReportContext, type ReportContext } from './report-context.ts'
import { participatingSectors, verdictOf } from './sector-verdict.ts'

/** What stands where exempt words stood. No text with it in is printed: a child is not shown that something is hidden. */
const REMOVED = '[…]'
export const childrenMarker: Marker = () => REMOVED

/** What the children's page is made from: the public edition of the case, and the sectors whose findings are told. */
export type ChildrenContext = ReportContext & {
  readonly found: ReturnType<typeof whoFinds>
  /** A text that somebody wrote for the children, if it may stand where everybody in the house reads it. */
  readonly forChildren: (text: string | null | undefined) => Prose | null
}

/** Takes the exempt words out of the case before anything is built from it. */
export function childrenContext(input: ChapterInput): ChildrenContext {
  const snapshot = snapshotForEdition(input.snapshot, { name: 'public' }, childrenMarker)
  const context = createReportContext({ ...input, snapshot, edition: { name: 'public' } })
  const livingThere = fewestLivingThere(input.snapshot)
  const isFit = (text: string): boolean =>
    isWritten(text) && !text.includes(REMOVED) && unfitForChildren(text, livingThere) === null
  return {
    ...context,
    found: whoFinds(context),
    forChildren: (text) => (isFit(text ?? '') ? inItsLanguage((text ?? '').trim(), input.maalform) : null),
  }
}

/** A sentence is printed as it was written; where that is the other written standard, it is read out as such. */
function inItsLanguage(text: string, page: Maalform): Prose {
  if (!clearlyOtherMaalform(text, page)) return plain(text)
  return [{ text, lang: page === 'nb' ? 'nn-NO' : 'nb-NO' }]
}

/** The institution's name, unless it is exempt. */
export function institutionOf({ snapshot }: ChildrenContext): string | null {
  const name = snapshot.inspection.institutionName
  return isWritten(name) && !name.includes(REMOVED) ? name.trim() : null
}

/**
 * Whose findings the children are told. Once a sector has closed its part, only closed parts are told, and the others are
 * said not to be ready: a page may go up though one authority is late. Before that, everything written is shown as a draft.
 */
function whoFinds(context: ReportContext): {
  readonly told: readonly Sector[]
  readonly open: readonly Sector[]
} {
  const taking = participatingSectors(context).filter((sector) => verdictOf(sector, context) !== 'absent')
  const closed = taking.filter((sector) => closureOf(context.snapshot, sector) !== null)
  const concluded = taking.filter((sector) => verdictOf(sector, context) !== 'open')
  const told = closed.length > 0 ? closed : concluded
  return { told, open: taking.filter((sector) => !told.includes(sector)) }
}
