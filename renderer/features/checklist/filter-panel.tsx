import { Button, Checkbox, Details, Select } from '@digdir/designsystemet-react'
import { useRef } from 'react'
import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import type { Lane } from '../../../shared/domain/sector.ts'
import { AnswerState } from '../../../shared/domain/vocabulary.ts'
import { answerStateKey } from '../../../shared/text/vocabulary-key.ts'
import { useCommand } from '../../ui/commands.ts'
import { useText } from '../../ui/text-context.ts'
import { type ChecklistFilter, noFilter } from './checklist-model.ts'

/** Search in the requirements, and the choices that narrow the list, folded until they are needed. */
export function FilterPanel(props: {
  readonly lane: Lane
  readonly filter: ChecklistFilter
  readonly onChange: (filter: ChecklistFilter) => void
  readonly shown: number
  readonly onEnter: () => void
}) {
  const t = useText()
  const { filter, onChange } = props
  const field = useRef<HTMLInputElement>(null)
  useCommand({
    id: 'checklist.find',
    title: t('checklist.find'),
    keys: '[Shift]+/',
    outsideFields: true,
    run: () => field.current?.focus(),
  })
  const inUse = countInUse(filter)
  return (
    <search className="filters" aria-label={t('checklist.filters')}>
      <div className="filter-line">
        <input
          ref={field}
          className="ds-input"
          type="text"
          autoComplete="off"
          aria-label={t('checklist.find')}
          placeholder={t('checklist.findHint')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') props.onEnter()
            if (event.key === 'Escape') onChange({ ...filter, text: '' })
          }}
        />
      </div>
      <Details className="fold" data-size="sm">
        <Details.Summary>
          {inUse > 0 ? t('checklist.filtersInUse', { count: inUse }) : t('checklist.filters')}
        </Details.Summary>
        <Details.Content>
          <Checkbox
            label={t('checklist.openOnly')}
            checked={filter.openOnly}
            onChange={(event) => onChange({ ...filter, openOnly: event.target.checked })}
          />
          <Checkbox
            label={t('checklist.mandatoryOnly')}
            checked={filter.mandatoryOnly}
            onChange={(event) => onChange({ ...filter, mandatoryOnly: event.target.checked })}
          />
          <Checkbox
            label={t('checklist.hiddenToo')}
            checked={filter.hiddenToo}
            onChange={(event) => onChange({ ...filter, hiddenToo: event.target.checked })}
          />
          <Select
            aria-label={t('checklist.state')}
            value={filter.state ?? ''}
            onChange={(event) =>
              onChange({ ...filter, state: AnswerState.safeParse(event.target.value).data ?? null })
            }
          >
            <Select.Option value="">{t('checklist.anyState')}</Select.Option>
            {AnswerState.options.map((state) => (
              <Select.Option key={state} value={state}>
                {t(answerStateKey(state, props.lane))}
              </Select.Option>
            ))}
          </Select>
          <Select
            aria-label={t('checklist.strategyGoals')}
            value={filter.goal === null ? '' : String(filter.goal)}
            onChange={(event) =>
              onChange({ ...filter, goal: event.target.value === '' ? null : Number(event.target.value) })
            }
          >
            <Select.Option value="">{t('checklist.anyGoal')}</Select.Option>
            {catalogue.strategyGoals.map((goal) => (
              <Select.Option key={goal.id} value={String(goal.id)}>
                {goal.id}. {goal.title[t.maalform]}
              </Select.Option>
            ))}
          </Select>
        </Details.Content>
      </Details>
      <p className="muted filter-count" role="status">
        {t('checklist.shown', { count: props.shown })}
      </p>
      {inUse > 0 || filter.text !== '' ? (
        <Button variant="tertiary" data-size="sm" onClick={() => onChange(noFilter)}>
          {t('checklist.clearFilters')}
        </Button>
      ) : null}
    </search>
  )
}

function countInUse(filter: ChecklistFilter): number {
  return [
    filter.openOnly,
    filter.mandatoryOnly,
    filter.hiddenToo,
    filter.state !== null,
    filter.goal !== null,
  ].filter(Boolean).length
}
