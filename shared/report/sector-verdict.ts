import { assertNever } from '../lib/assert-never.ts'
import { isWritten } from '../domain/conclusion-rules.ts'
import { closureOf, findSectorPart } from '../domain/sector-part.ts'
import { sectors, type Sector } from '../domain/sector.ts'
import { lovbruddTitle, partyName, referencesOf } from './lovbrudd-card.ts'
import { firstDeadline } from './deadlines.ts'
import { nextSteps } from './next-steps.ts'
import { paragraphsOf, withFullStop } from './prose.ts'
import type { ConclusionBlock, Prose } from './report-block.ts'
import type { ReportContext } from './report-context.ts'

/** `open`: the sector has not concluded. `absent`: nothing is written in its part of the case. */
export type Verdict = 'lovbrudd' | 'noLovbrudd' | 'open' | 'absent'

/**
 * What a sector concluded. No lovbrudd is said only when the sector wrote a conclusion or closed its part: silence
 * never looks like «in order».
 */
export function verdictOf(sector: Sector, context: ReportContext): Verdict {
  const { snapshot } = context
  if (snapshot.lovbrudd.some((one) => one.compartment === sector)) return 'lovbrudd'
  const part = findSectorPart(snapshot, sector)
  const answers = snapshot.answer.filter((answer) => answer.compartment === sector)
  if (!part && answers.length === 0) return 'absent'
  const hasConcluded = isWritten(part?.conclusion ?? null) || part?.closure != null
  const hasLovbruddState =
    answers.some((answer) => answer.state === 'lovbrudd') ||
    snapshot.departmentConclusion.some((one) => one.compartment === sector && one.outcome === 'lovbrudd')
  return hasConcluded && !hasLovbruddState ? 'noLovbrudd' : 'open'
}

/** The sectors that take part: those with something written, and those a party is supervised by. */
export function participatingSectors(context: ReportContext): readonly Sector[] {
  const named = new Set(context.snapshot.party.flatMap((party) => party.sectors ?? []))
  const found = sectors.filter((sector) => named.has(sector) || verdictOf(sector, context) !== 'absent')
  return found.length > 0 ? found : sectors
}

/** A sector's conclusion as a busy person needs it: whom it concerns, what was found, and the first date that follows. */
export function conclusionBlock(sector: Sector, context: ReportContext): ConclusionBlock {
  const deadline = mayQuote(sector, context) ? firstDeadline(nextSteps(sector, context), context) : null
  const owner = onlyOwner(sector, context)
  const name = context.t(`document.sector.${sector}`)
  return {
    kind: 'conclusion',
    sector,
    sectorName: owner ? `${name} – ${owner}` : name,
    verdict: [verdictText(sector, context), deadline].filter(isWritten).join(' '),
    points: conclusionPoints(sector, context),
  }
}

/** The one who owes every duty the joint report found broken in a sector: said once. Null where there are several. */
function onlyOwner(sector: Sector, context: ReportContext): string | null {
  // In a sector's own report the only party stands right above.
  if (context.part !== 'joint' || !mayQuote(sector, context)) return null
  const lovbrudd = context.snapshot.lovbrudd.filter((one) => one.compartment === sector)
  const owners = new Set(lovbrudd.map((one) => one.partyId))
  return owners.size === 1 ? partyName(lovbrudd[0]?.partyId ?? null, context) : null
}

/** The joint report speaks of a sector's conclusion only when the sector has closed its part. */
export function mayQuote(sector: Sector, context: ReportContext): boolean {
  return context.part !== 'joint' || closureOf(context.snapshot, sector) !== null
}

/** One sentence: how many lovbrudd, none, or not concluded. */
export function verdictText(sector: Sector, context: ReportContext): string {
  const { t } = context
  if (!mayQuote(sector, context)) return t('document.verdict.notClosed')
  const count = context.snapshot.lovbrudd.filter((one) => one.compartment === sector).length
  const verdict = verdictOf(sector, context)
  switch (verdict) {
    case 'lovbrudd':
      return t(sector === 'school' ? 'document.verdict.lovbruddSchool' : 'document.verdict.lovbrudd', {
        count,
      })
    case 'noLovbrudd':
      return t(sector === 'school' ? 'document.verdict.noLovbruddSchool' : 'document.verdict.noLovbrudd')
    case 'absent':
      return t('document.verdict.notTakingPart')
    case 'open':
      return t('document.verdict.open')
    default:
      return assertNever(verdict)
  }
}

/** Each lovbrudd in one line with its sections, and who owes the duty where there are several; without any, how the conclusion begins. */
function conclusionPoints(sector: Sector, context: ReportContext): readonly Prose[] {
  if (!mayQuote(sector, context)) return []
  const lovbrudd = context.snapshot.lovbrudd.filter((one) => one.compartment === sector)
  if (lovbrudd.length === 0) {
    const first = paragraphsOf(findSectorPart(context.snapshot, sector)?.conclusion ?? '')[0]
    return context.part === sector && first ? [first] : []
  }
  const namesParty = new Set(lovbrudd.map((one) => one.partyId)).size > 1
  return lovbrudd.map((one): Prose => {
    const party = namesParty ? partyName(one.partyId, context) : null
    return [
      { text: withFullStop(lovbruddTitle(one, context)) },
      { text: ' ' },
      ...referencesOf(one, context),
      ...(party ? [{ text: `. ${context.t('document.verdict.at', { party })}` }] : []),
    ]
  })
}
