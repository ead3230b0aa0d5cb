import './history.css'
import { Alert, Button, Field, Label, Select, Spinner } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RecordTarget } from '../../../shared/domain/record-target.ts'
import { recordKinds } from '../../../shared/domain/records.ts'
import { Compartment } from '../../../shared/domain/sector.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { FieldHistoryDialog } from '../../case/field-history.tsx'
import { useCaseStore, useCaseView } from '../../case/use-case.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useText } from '../../ui/text-context.ts'
import { ChangeTable } from './change-table.tsx'
import { type ChangeFilter, matchingChanges, noFilter } from './change-filter.ts'

const MOST = 1_000
const SHOWN_AT_ONCE = 100

/** Who changed what when, in the whole case, with the way into each field's own history. */
export function HistoryScreen() {
  const t = useText()
  const store = useCaseStore()
  const view = useCaseView()
  const [filter, setFilter] = useState<ChangeFilter>(noFilter)
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const [target, setTarget] = useState<RecordTarget | null>(null)
  const history = useQuery({
    // Read anew whenever a save has landed.
    queryKey: ['case-history', store.inspectionId, savedMark(view)],
    queryFn: async () => {
      await store.queue.flush()
      return client.record.history({ inspectionId: store.inspectionId, limit: MOST })
    },
    placeholderData: (previous) => previous,
  })
  const changes = useMemo(
    () => matchingChanges(history.data ?? [], filter, view.snapshot, t),
    [history.data, filter, view.snapshot, t],
  )
  const authors = useMemo(() => [...new Set((history.data ?? []).map((one) => one.author))], [history.data])
  return (
    <div className="history">
      <h1>{t('app.history')}</h1>
      <p className="muted">{t('history.intro')}</p>
      <Filters filter={filter} authors={authors} onChange={setFilter} />
      {history.isPending ? <Spinner aria-label={t('app.loading')} /> : null}
      {history.isError ? (
        <Alert data-color="danger">
          <p>{refusalText(t, history.error)}</p>
          <Button onClick={() => void history.refetch()}>{t('app.tryAgain')}</Button>
        </Alert>
      ) : null}
      {history.data ? (
        <p role="status" className="muted">
          {t('history.found', { count: changes.length })}{' '}
          {history.data.length === MOST ? t('history.onlyNewest', { count: MOST }) : ''}
        </p>
      ) : null}
      {changes.length > 0 ? (
        <ChangeTable changes={changes.slice(0, shown)} snapshot={view.snapshot} onOpen={setTarget} />
      ) : null}
      {changes.length > shown ? (
        <Button variant="secondary" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('history.more')}
        </Button>
      ) : null}
      {target ? <FieldHistoryDialog target={target} onClose={() => setTarget(null)} /> : null}
    </div>
  )
}

function Filters(props: {
  readonly filter: ChangeFilter
  readonly authors: readonly string[]
  readonly onChange: (filter: ChangeFilter) => void
}) {
  const t = useText()
  const { filter, onChange } = props
  return (
    <div className="history-filters">
      <SearchBox
        label={t('history.search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Filter
        label={t('history.who')}
        value={filter.author}
        options={props.authors.map((author) => ({ value: author, label: author }))}
        onChange={(author) => onChange({ ...filter, author })}
      />
      <Filter
        label={t('history.part')}
        value={filter.compartment}
        options={Compartment.options.map((value) => ({
          value,
          label: t(vocabularyKey('compartment', value)),
        }))}
        onChange={(compartment) => onChange({ ...filter, compartment })}
      />
      <Filter
        label={t('history.kind')}
        value={filter.recordKind}
        options={recordKinds.map((value) => ({ value, label: t(vocabularyKey('recordKind', value)) }))}
        onChange={(recordKind) => onChange({ ...filter, recordKind })}
      />
    </div>
  )
}

function Filter(props: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}) {
  const t = useText()
  return (
    <Field>
      <Label>{props.label}</Label>
      <Select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <Select.Option value="">{t('history.all')}</Select.Option>
        {props.options.map(({ value, label }) => (
          <Select.Option key={value} value={value}>
            {label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

/** Changes whenever something is saved: the time of the latest save and how many fields have been written. */
function savedMark(view: ReturnType<typeof useCaseView>): string {
  const heads = Object.values(view.heads)
  let latest = ''
  for (const { savedAt } of heads) if (savedAt > latest) latest = savedAt
  return `${heads.length}/${latest}`
}
