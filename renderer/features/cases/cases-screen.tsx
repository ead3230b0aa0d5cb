import './cases.css'
import { Alert, Button, Spinner } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { InspectionSummary } from '../../../shared/contract/inspection.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { today } from '../../case/today.ts'
import { useCommand } from '../../ui/commands.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useText } from '../../ui/text-context.ts'
import { CaseCard } from './case-card.tsx'
import { attentionFor, inOrderOfNeed, matchingCases } from './case-order.ts'
import { ImportCase } from './import-case.tsx'
import { NewCase } from './new-case.tsx'

const NEW_KEYS = 'Alt+n'

/** Every case, those that need one first; ways to make one and to bring one in. */
export function CasesScreen() {
  const t = useText()
  const [making, setMaking] = useState(false)
  const make = useRef<HTMLButtonElement>(null)
  const list = useQuery({ ...orpc.inspection.list.queryOptions(), staleTime: 0, refetchOnMount: 'always' })
  useCommand({ id: 'cases.new', title: t('cases.new'), keys: NEW_KEYS, run: () => setMaking(true) })
  function cancel(): void {
    setMaking(false)
    window.requestAnimationFrame(() => make.current?.focus())
  }
  return (
    <div className="cases">
      <div className="cases-head">
        <h1>{t('app.cases')}</h1>
        <Button ref={make} onClick={() => setMaking(true)} aria-expanded={making}>
          {t('cases.new')} <KeyName keys={NEW_KEYS} />
        </Button>
        <ImportCase />
      </div>
      {making ? <NewCase onCancel={cancel} /> : null}
      {list.isPending ? <Spinner aria-label={t('app.loading')} /> : null}
      {list.isError ? (
        <Alert data-color="danger">
          <p>{refusalText(t, list.error)}</p>
          <Button onClick={() => void list.refetch()}>{t('app.tryAgain')}</Button>
        </Alert>
      ) : null}
      {list.data ? <CaseList summaries={list.data} /> : null}
    </div>
  )
}

function CaseList({ summaries }: { readonly summaries: readonly InspectionSummary[] }) {
  const t = useText()
  const [search, setSearch] = useState('')
  const now = today()
  const found = useMemo(() => inOrderOfNeed(matchingCases(summaries, search), now), [summaries, search, now])
  const urgent = found.filter((summary) => attentionFor(summary, now) !== null)
  const others = found.filter((summary) => attentionFor(summary, now) === null)
  if (summaries.length === 0) return <NoCases />
  return (
    <>
      <SearchBox label={t('cases.search')} value={search} onChange={setSearch} />
      <p role="status" className="muted">
        {search === '' ? '' : t('cases.found', { count: found.length })}
      </p>
      {urgent.length > 0 ? <CaseGroup title={t('cases.needsYou')} summaries={urgent} today={now} /> : null}
      {others.length > 0 ? (
        <CaseGroup
          title={t(urgent.length > 0 ? 'cases.others' : 'cases.all')}
          summaries={others}
          today={now}
        />
      ) : null}
      {found.length === 0 ? <p>{t('cases.nothingFound')}</p> : null}
    </>
  )
}

function CaseGroup(props: {
  readonly title: string
  readonly summaries: readonly InspectionSummary[]
  readonly today: string
}) {
  return (
    <section className="case-group">
      <h2>{props.title}</h2>
      <ul className="case-list">
        {props.summaries.map((summary) => (
          <li key={summary.id}>
            <CaseCard summary={summary} attention={attentionFor(summary, props.today)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoCases() {
  const t = useText()
  return (
    <section className="panel empty">
      <h2>{t('cases.noneTitle')}</h2>
      <p>{t('cases.noneHelp')}</p>
    </section>
  )
}
