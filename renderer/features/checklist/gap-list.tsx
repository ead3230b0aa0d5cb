import { Button } from '@digdir/designsystemet-react'
import { findRequirement } from '../../../shared/catalogue/catalogue.ts'
import type { Gap } from '../../../shared/domain/gaps.ts'
import { GapKind } from './gap-kinds.ts'
import { useText } from '../../ui/text-context.ts'

/** What is missing in a lane, sorted by what sort of thing is missing. Each line leads there. */
export function GapList(props: { readonly gaps: readonly Gap[]; readonly onGo: (gap: Gap) => void }) {
  const t = useText()
  if (props.gaps.length === 0) return <p>{t('checklist.noGaps')}</p>
  return (
    <div className="gap-kinds">
      {GapKind.map((kind) => {
        const gaps = props.gaps.filter((gap) => gap.kinds.includes(kind))
        return gaps.length === 0 ? null : (
          <section key={kind} aria-labelledby={`gap-${kind}`}>
            <h3 id={`gap-${kind}`}>
              {t(`vocabulary.gap.${kind}`)} ({gaps.length})
            </h3>
            <ul className="plain-list">
              {gaps.map((gap) => (
                <li key={`${gap.target.recordKind}/${gap.target.recordId}/${gap.target.field}`}>
                  <Button variant="tertiary" className="gap-button" onClick={() => props.onGo(gap)}>
                    {gapTitle(gap, t)}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function gapTitle(gap: Gap, t: ReturnType<typeof useText>): string {
  const requirement = gap.requirementId === null ? undefined : findRequirement(gap.requirementId)
  if (requirement) return `${requirement.id} ${requirement.title[t.maalform]}`
  const kind = t(`vocabulary.recordKind.${gap.target.recordKind}`)
  return gap.target.recordKind === 'mandatoryCheck' ? `${gap.target.recordId}: ${kind}` : kind
}
