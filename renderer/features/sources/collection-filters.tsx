import { Button, Checkbox, Details, Field, Label, Select } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import { Compartment } from '../../../shared/domain/sector.ts'
import { SourceType } from '../../../shared/domain/vocabulary.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { useText } from '../../ui/text-context.ts'
import { type CollectionFilter, noCollectionFilter } from './fact-filter.ts'

/** Narrows the list of sources or facts. */
export function CollectionFilters(props: {
  readonly filter: CollectionFilter
  readonly onChange: (filter: CollectionFilter) => void
  readonly shown: number
  readonly of: number
}) {
  const t = useText()
  const { filter, onChange } = props
  const requirements = useMemo(
    () =>
      catalogue.requirements.map((one) => ({
        id: one.id,
        label: `${one.id} ${one.title[t.maalform]}`,
        words: fold(`${one.title.nb} ${one.title.nn}`),
      })),
    [t.maalform],
  )
  const flags = ['singleSource', 'against', 'withoutSource'] as const
  const inUse = filter !== noCollectionFilter
  return (
    <search className="filters" aria-label={t('facts.filters')}>
      <input
        className="ds-input"
        type="text"
        autoComplete="off"
        aria-label={t('facts.find')}
        placeholder={t('facts.find')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Details className="fold" data-size="sm">
        <Details.Summary>{t('facts.filters')}</Details.Summary>
        <Details.Content>
          <Field>
            <Label>{t('facts.lane')}</Label>
            <Select
              value={filter.lane ?? ''}
              onChange={(event) =>
                onChange({ ...filter, lane: Compartment.safeParse(event.target.value).data ?? null })
              }
            >
              <Select.Option value="">{t('facts.all')}</Select.Option>
              {Compartment.options.map((each) => (
                <Select.Option key={each} value={each}>
                  {t(`vocabulary.compartment.${each}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Field>
            <Label>{t('field.source.type')}</Label>
            <Select
              value={filter.type ?? ''}
              onChange={(event) =>
                onChange({ ...filter, type: SourceType.safeParse(event.target.value).data ?? null })
              }
            >
              <Select.Option value="">{t('facts.all')}</Select.Option>
              {SourceType.options.map((each) => (
                <Select.Option key={each} value={each}>
                  {t(`vocabulary.sourceType.${each}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          {flags.map((flag) => (
            <Checkbox
              key={flag}
              label={t(`facts.filter.${flag}`)}
              checked={filter[flag]}
              onChange={(event) => onChange({ ...filter, [flag]: event.target.checked })}
            />
          ))}
          <SearchPicker
            label={t('facts.filterRequirement')}
            options={requirements}
            onPick={(requirementId) => onChange({ ...filter, requirementId })}
          />
          {filter.requirementId === null ? null : (
            <p>{t('facts.onlyFor', { requirement: filter.requirementId })}</p>
          )}
        </Details.Content>
      </Details>
      <p className="muted filter-count" role="status">
        {t('facts.shownOf', { shown: props.shown, of: props.of })}
      </p>
      {inUse ? (
        <Button variant="tertiary" data-size="sm" onClick={() => onChange(noCollectionFilter)}>
          {t('facts.showAll')}
        </Button>
      ) : null}
    </search>
  )
}
