import { Button } from '@digdir/designsystemet-react'
import { XMarkIcon } from '@navikt/aksel-icons'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { catalogue, findRequirement } from '../../../shared/catalogue/catalogue.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { paths } from '../../ui/paths.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { useText } from '../../ui/text-context.ts'
import { useCaseStore } from '../use-case.ts'
import { DirectionChoice } from './direction-choice.tsx'
import type { FactTie } from './fact-ties.ts'
import { useFacts } from './use-facts.ts'

/** The requirements a fact serves, which way it speaks for each, and the way to let it serve one more. */
export function FactRequirements(props: {
  readonly fact: InspectionSnapshot['fact'][number]
  readonly ties: readonly FactTie[]
}) {
  const { fact, ties } = props
  const t = useText()
  const facts = useFacts()
  const { inspectionId } = useCaseStore()
  const readOnly = useReadOnly()
  const options = useMemo(
    () =>
      catalogue.requirements
        .filter((one) => !ties.some((tie) => tie.requirementId === one.id))
        .map((one) => ({
          id: one.id,
          label: `${one.id} ${one.title[t.maalform]}`,
          words: fold(`${one.title.nb} ${one.title.nn} ${one.controlQuestion[t.maalform]}`),
        })),
    [ties, t],
  )
  return (
    <div className="fact-requirements">
      <ul className="plain-list" aria-label={t('facts.serves', { number: fact.number ?? '' })}>
        {ties.map((tie) => {
          const title = findRequirement(tie.requirementId)?.title[t.maalform] ?? ''
          return (
            <li key={tie.requirementId}>
              <div className="chip-line">
                <Link to={paths.checklist(inspectionId, tie.requirementId)}>
                  {tie.requirementId} {title}
                </Link>
                {readOnly ? null : (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    icon
                    aria-label={t('facts.untieFrom', {
                      number: fact.number ?? '',
                      requirement: tie.requirementId,
                    })}
                    onClick={() => void facts.tie(fact.id, tie.requirementId, null)}
                  >
                    <XMarkIcon aria-hidden />
                  </Button>
                )}
              </div>
              <DirectionChoice
                label={t('facts.directionFor', { requirement: tie.requirementId })}
                value={tie.direction}
                onChange={(direction) => void facts.tie(fact.id, tie.requirementId, direction)}
              />
            </li>
          )
        })}
      </ul>
      {readOnly ? null : (
        <SearchPicker
          label={t('facts.addRequirement')}
          options={options}
          onPick={(id) => void facts.tie(fact.id, id, 'supports')}
        />
      )}
    </div>
  )
}
