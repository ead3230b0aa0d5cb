import type { RefObject } from 'react'
import { uncoveredMandatoryChecks } from '../../../shared/catalogue/catalogue.ts'
import { mayWrite } from '../../case/write-access.ts'
import { FlagField } from '../../ui/choice-field.tsx'
import { ReadOnlyContext } from '../../ui/read-only-context.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'

/** The checks tilsynsforskriften prescribes and no requirement covers: done or not, and a note. */
export function PrescribedChecks({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const t = useText()
  const { profile } = useSession()
  return (
    <article className="requirement panel" data-sector="childWelfare">
      <header className="requirement-head">
        <p className="eyebrow">{t('vocabulary.lane.childWelfare')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t('checklist.prescribedTitle')}
        </h1>
        <p>{t('checklist.prescribedHelp')}</p>
      </header>
      <ReadOnlyContext value={!mayWrite('childWelfare', profile.sectors)}>
        {uncoveredMandatoryChecks.map((check) => {
          const address = {
            recordKind: 'mandatoryCheck',
            recordId: check.id,
            compartment: 'childWelfare',
          } as const
          return (
            <section key={check.id} className="prescribed-check" aria-label={check.id}>
              <FlagField {...address} field="done" label={`${check.id}: ${check.text[t.maalform]}`} />
              <TextField
                {...address}
                field="note"
                multiline
                rows={2}
                label={t('checklist.checkNote', { id: check.id })}
              />
            </section>
          )
        })}
      </ReadOnlyContext>
    </article>
  )
}
