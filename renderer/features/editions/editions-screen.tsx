import { Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ReportPart, reportParts } from '../../../shared/contract/report-part.ts'
import { isRecipient } from '../../../shared/domain/edition/edition.ts'
import type { RecordOf } from '../../../shared/domain/records.ts'
import { maalformOfPart } from '../../../shared/domain/sector-part.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useCaseView, useSnapshot } from '../../case/use-case.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import type { EditionOrder } from './edition-order.ts'
import { ExemptionList } from './exemption-list.tsx'
import { FindRow } from './find-row.tsx'
import { MakeEdition } from './make-edition.tsx'
import './editions.css'

const EDITIONS = ['public', 'party'] as const
type Party = RecordOf<'party'>

/** Utgaver: copies for the parties and the public report; what is exempt, and what must be decided before they go out. */
export function EditionsScreen() {
  const t = useText()
  const snapshot = useSnapshot()
  const { profile } = useSession()
  const [part, setPart] = useState<ReportPart>(profile.sectors[0] ?? 'joint')
  const [edition, setEdition] = useState<(typeof EDITIONS)[number]>('public')
  const [chosenParty, setParty] = useState('')
  const [refused, setRefused] = useState<unknown>(null)
  const recipients = snapshot.party.filter((party) => isRecipient(snapshot, party.id, part))
  const party = recipients.find((one) => one.id === chosenParty) ?? null
  const order = useOrder(part, edition, party)
  return (
    <div className="editions">
      <h1>{t('edition.heading')}</h1>
      <p>{t('edition.intro')}</p>
      <div className="panel">
        <Choice
          legend={t('report.part')}
          name="edition-part"
          values={reportParts}
          chosen={part}
          onChoose={setPart}
          label={(one) => t(`vocabulary.reportPart.${one}`)}
        />
        {part === 'children' ? null : (
          <Choice
            legend={t('edition.chooseEdition')}
            name="edition-name"
            values={EDITIONS}
            chosen={edition}
            onChoose={setEdition}
            label={(one) => t(`vocabulary.edition.${one}`)}
          />
        )}
        {edition === 'party' && part !== 'children' ? (
          <PartyChoice recipients={recipients} chosen={party} onChoose={setParty} />
        ) : null}
      </div>
      {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
      {order ? <Review order={order} onRefused={setRefused} /> : null}
      <ExemptionList onRefused={setRefused} />
    </div>
  )
}

/** What is asked for, in the written standard of whom it is for; null while no party is chosen for a party's copy. */
function useOrder(part: ReportPart, edition: 'public' | 'party', party: Party | null): EditionOrder | null {
  const snapshot = useSnapshot()
  const { settings } = useSession()
  const inspectionId = snapshot.inspection.id
  const usual = maalformOfPart(snapshot, part) ?? settings.maalform
  // The children's page is always made of the public edition.
  if (edition === 'public' || part === 'children')
    return { inspectionId, part, maalform: usual, edition: 'public', partyId: null }
  return party ? { inspectionId, part, maalform: party.maalform ?? usual, edition, partyId: party.id } : null
}

/** Whose copy: one of those who are to have this report. */
function PartyChoice(props: {
  readonly recipients: readonly Party[]
  readonly chosen: Party | null
  readonly onChoose: (id: string) => void
}) {
  const t = useText()
  return (
    <Field>
      <Label>{t('edition.party')}</Label>
      <Select value={props.chosen?.id ?? ''} onChange={(event) => props.onChoose(event.target.value)}>
        <Select.Option value="">{t('edition.chooseParty')}</Select.Option>
        {props.recipients.map((one) => (
          <Select.Option key={one.id} value={one.id}>
            {one.name ?? one.id}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

function Choice<Value extends string>(props: {
  readonly legend: string
  readonly name: string
  readonly values: readonly Value[]
  readonly chosen: Value
  readonly label: (value: Value) => string
  readonly onChoose: (value: Value) => void
}) {
  return (
    <Fieldset>
      <Fieldset.Legend>{props.legend}</Fieldset.Legend>
      <div className="row">
        {props.values.map((value) => (
          <Radio
            key={value}
            name={props.name}
            value={value}
            label={props.label(value)}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** What the detector found in the edition as it would be now, and the way to make it. It follows what is saved. */
function Review(props: { readonly order: EditionOrder; readonly onRefused: (error: unknown) => void }) {
  const t = useText()
  const view = useCaseView()
  const queries = useQueryClient()
  const review = useQuery(orpc.edition.review.queryOptions({ input: props.order }))
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: orpc.edition.review.key() })
  }, [queries, view])
  const found = review.data?.found ?? []
  const open = found.filter((one) => one.keptBecause === null)
  const kept = found.filter((one) => one.keptBecause !== null)
  const isBlocked = open.length > 0 || (review.data?.loose.length ?? 0) > 0
  return (
    <>
      <section className="panel" aria-labelledby="finds-heading">
        <h2 id="finds-heading">{t('edition.findsHeading')}</h2>
        {review.isError ? <p role="alert">{refusalText(t, review.error)}</p> : null}
        {review.data ? (
          <p role="status">
            {found.length === 0 ? t('edition.findsNone') : t('edition.findsLeft', { count: open.length })}
          </p>
        ) : null}
        <ul className="edition-list">
          {open.map((find) => (
            <FindRow key={find.id} find={find} onRefused={props.onRefused} />
          ))}
        </ul>
        {kept.length > 0 ? (
          <details>
            <summary>{t('edition.findsKept', { count: kept.length })}</summary>
            <ul className="edition-list">
              {kept.map((find) => (
                <FindRow key={find.id} find={find} onRefused={props.onRefused} />
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      <MakeEdition order={props.order} isBlocked={isBlocked} />
    </>
  )
}
