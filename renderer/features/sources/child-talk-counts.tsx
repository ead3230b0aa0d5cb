import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { FieldName } from '../../../shared/domain/records.ts'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { useField } from '../../case/use-case.ts'
import { useText } from '../../ui/text-context.ts'
import { NumberField } from '../../ui/text-field.tsx'
import { type ChildCounts, childCountWarnings } from '../../../shared/domain/child-counts.ts'

type Source = InspectionSnapshot['source'][number]
const COUNTS = ['livingThere', 'informed', 'offered', 'talked', 'declined'] as const

/** How many children live there, were informed, were offered a talk, talked, declined: numbers only. */
export function ChildTalkCounts({ source }: { readonly source: Source }) {
  const t = useText()
  const counts: ChildCounts = {
    livingThere: useCount(source, 'livingThere'),
    informed: useCount(source, 'informed'),
    offered: useCount(source, 'offered'),
    talked: useCount(source, 'talked'),
    declined: useCount(source, 'declined'),
  }
  const warnings = childCountWarnings(counts)
  return (
    <section aria-labelledby="child-counts-title">
      <h3 id="child-counts-title">{t('facts.childCounts')}</h3>
      <p className="muted">{t('facts.childCountsHelp')}</p>
      <div className="child-counts narrow">
        {COUNTS.map((field) => (
          <NumberField
            key={field}
            recordKind="source"
            recordId={source.id}
            compartment={source.compartment}
            field={field}
            label={t(fieldKey('source', field))}
          />
        ))}
      </div>
      <div role="status">
        {warnings.map((warning) => (
          <p key={warning} className="field-warning">
            {t(`facts.childCount.${warning}`)}
          </p>
        ))}
      </div>
    </section>
  )
}

function useCount(source: Source, field: FieldName<'source'>): number | null {
  const { value } = useField({
    recordKind: 'source',
    recordId: source.id,
    compartment: source.compartment,
    field,
  })
  return typeof value === 'number' ? value : null
}
