import { Button, Input } from '@digdir/designsystemet-react'
import { type FormEvent, useId, useMemo, useState } from 'react'
import { lawIndexAttribution, sectionHeading, textDateOf } from '../../../shared/catalogue/law-index.ts'
import { lovdataUrl } from '../../../shared/catalogue/lovdata.ts'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import type { LegalReference } from '../../../shared/domain/vocabulary.ts'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { useField } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { OrderButtons } from '../../ui/order-buttons.tsx'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { SaveMark } from '../../ui/save-mark.tsx'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { useText } from '../../ui/text-context.ts'
import { lawCandidates, referenceOfCandidate, typedReference } from './law-candidates.ts'
import { lovbruddField, usePartMaalform } from './part-fields.ts'

/** The sections that were broken, in one act or several: found in the law index, or typed as they are to be printed. */
export function LegalReferencesField(props: {
  readonly lovbrudd: RecordOf<'lovbrudd'>
  readonly sector: Sector
}) {
  const t = useText()
  const readOnly = useReadOnly()
  const maalform = usePartMaalform(props.sector)
  const field = useField(lovbruddField(props.lovbrudd, 'legalReferences'))
  const references = (Array.isArray(field.value) ? field.value : []) as LegalReference[]
  const requirementIds = (props.lovbrudd.requirementIds ?? []).join(' ')
  const candidates = useMemo(
    () => lawCandidates(maalform, props.sector, requirementIds.split(' ')),
    [maalform, props.sector, requirementIds],
  )
  function add(reference: LegalReference): void {
    if (references.some((one) => one.printed === reference.printed)) return
    field.choose([...references, reference])
    announce(t('conclusion.referenceAdded', { reference: reference.printed }))
  }
  return (
    <fieldset
      className="reference-field"
      data-field-address={`lovbrudd/${props.lovbrudd.id}/legalReferences`}
      tabIndex={readOnly ? -1 : undefined}
    >
      <legend className="ds-label">{t(fieldKey('lovbrudd', 'legalReferences'))}</legend>
      {references.length === 0 ? <p className="muted">{t('conclusion.noReferences')}</p> : null}
      <ol className="chosen-list">
        {references.map((reference, index) => (
          // References have no id; the place in the list is what they have.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="chosen-row">
            <ReferenceText
              reference={reference}
              onPrint={(printed) => field.type(references.with(index, { ...reference, printed }))}
              onLeave={field.leave}
            />
            {readOnly ? null : (
              <OrderButtons
                name={reference.printed}
                first={index === 0}
                last={index === references.length - 1}
                onMove={(step) => field.choose(swapped(references, index, index + step))}
                onRemove={() => {
                  field.choose(references.toSpliced(index, 1))
                  announce(t('app.removed', { name: reference.printed }))
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <>
          <div className="reference-ways">
            <SearchPicker
              label={t('conclusion.findLaw')}
              options={candidates}
              onPick={(id) => add(referenceOfCandidate(id, maalform))}
            />
            <TypedReference onAdd={(printed) => add(typedReference(printed))} />
          </div>
          <p className="muted attribution">{lawIndexAttribution}</p>
          <SaveMark save={field.save} savedAt={field.savedAt} />
        </>
      )}
    </fieldset>
  )
}

function ReferenceText(props: {
  readonly reference: LegalReference
  readonly onPrint: (printed: string) => void
  readonly onLeave: () => void
}) {
  const t = useText()
  const readOnly = useReadOnly()
  const { reference } = props
  const { actId, section } = reference
  const url = actId ? lovdataUrl(actId, section) : undefined
  const heading = actId && section ? sectionHeading(actId, section) : undefined
  const textDate = actId ? textDateOf(actId) : undefined
  return (
    <div className="chosen-text">
      {readOnly ? (
        <span>{reference.printed}</span>
      ) : (
        <Input
          aria-label={t('conclusion.printedAs', { reference: reference.printed })}
          value={reference.printed}
          maxLength={500}
          onChange={(event) => props.onPrint(event.target.value)}
          onBlur={props.onLeave}
        />
      )}
      <span className="muted reference-note">
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {heading ?? t('conclusion.atLovdata')}
          </a>
        ) : (
          t('conclusion.typedByHand')
        )}
        {textDate ? ` · ${t('conclusion.textDate', { date: formatNorwegianDate(textDate) })}` : ''}
      </span>
    </div>
  )
}

function TypedReference({ onAdd }: { readonly onAdd: (printed: string) => void }) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    onAdd(text)
    setText('')
  }
  return (
    <form className="typed-reference" onSubmit={submit}>
      <label htmlFor={id}>{t('conclusion.typeReference')}</label>
      <div className="row">
        <Input
          id={id}
          value={text}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="secondary">
          {t('conclusion.addReference')}
        </Button>
      </div>
    </form>
  )
}

function swapped(references: readonly LegalReference[], from: number, to: number): LegalReference[] {
  const moved = references[from]
  if (!moved || to < 0 || to >= references.length) return [...references]
  return references.toSpliced(from, 1).toSpliced(to, 0, moved)
}
