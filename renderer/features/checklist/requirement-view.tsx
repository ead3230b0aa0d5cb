import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { memo, type RefObject } from 'react'
import { Link } from 'react-router'
import type { Requirement } from '../../../shared/catalogue/catalogue.ts'
import type { HiddenBy } from '../../../shared/domain/applicability.ts'
import { closureOf } from '../../../shared/domain/sector-part.ts'
import { laneCompartment } from '../../../shared/domain/sector.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { mayWrite } from '../../case/write-access.ts'
import { paths } from '../../ui/paths.ts'
import { ReadOnlyContext } from '../../ui/read-only-context.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { AssessmentField, ReasonField, StateChoice } from './answer-panel.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { LegalBasisList } from './legal-basis-list.tsx'
import { RequirementHead } from './requirement-head.tsx'
import { RequirementMore } from './requirement-more.tsx'

/** One requirement with everything one needs to answer it, and the answer. */
export const RequirementView = memo(function RequirementView(props: {
  readonly requirement: Requirement
  readonly hiddenBy: readonly HiddenBy[]
  readonly departmentId: string | null
  readonly onDepartment: (departmentId: string | null) => void
  readonly heading: RefObject<HTMLHeadingElement | null>
}) {
  const t = useText()
  const { requirement, departmentId } = props
  const { profile } = useSession()
  const snapshot = useSnapshot()
  const compartment = laneCompartment(requirement.sector)
  const sector = compartment === 'common' ? null : compartment
  const closed = sector !== null && closureOf(snapshot, sector) !== null
  const readOnly = closed || !mayWrite(compartment, profile.sectors)
  const answer = { requirement, departmentId }
  return (
    <article className="requirement panel" data-sector={requirement.sector}>
      <RequirementHead requirement={requirement} hiddenBy={props.hiddenBy} heading={props.heading} />
      <ReadOnlyContext value={readOnly}>
        {readOnly ? (
          <p className="read-only-note">
            <PadlockLockedIcon aria-hidden className="read-only-icon" />
            {t(closed ? 'checklist.partClosed' : 'checklist.otherSector', {
              sector: t(`vocabulary.lane.${requirement.sector}`),
            })}{' '}
            {closed ? (
              <Link to={paths.conclusion(snapshot.inspection.id, sector)}>{t('app.conclusion')}</Link>
            ) : null}
          </p>
        ) : null}
        <DepartmentSwitch departmentId={departmentId} onDepartment={props.onDepartment} />
        <StateChoice key={departmentId} {...answer} />
        <ReasonField {...answer} />
      </ReadOnlyContext>
      <div className="law-and-evidence">
        <LegalBasisList bases={requirement.legalBasis} />
        <div>
          <EvidenceList evidence={requirement.evidence} />
        </div>
      </div>
      <ReadOnlyContext value={readOnly}>
        <AssessmentField {...answer} />
      </ReadOnlyContext>
      <RequirementMore requirement={requirement} />
    </article>
  )
})

function DepartmentSwitch(props: {
  readonly departmentId: string | null
  readonly onDepartment: (departmentId: string | null) => void
}) {
  const t = useText()
  const { department } = useSnapshot()
  if (department.length === 0) return null
  return (
    <fieldset className="department-switch">
      <legend>{t('checklist.answerFor')}</legend>
      <div className="row">
        {[null, ...department].map((each) => (
          <label key={each?.id ?? 'whole'} className="department-option">
            <input
              type="radio"
              className="ds-input"
              name="answer-department"
              checked={props.departmentId === (each?.id ?? null)}
              onChange={() => props.onDepartment(each?.id ?? null)}
            />
            {each === null
              ? t('checklist.wholeInstitution')
              : (each.name ?? t('checklist.unnamedDepartment'))}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
