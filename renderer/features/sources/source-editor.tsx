import { Button } from '@digdir/designsystemet-react'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { looksLikePersonName } from '../../../shared/domain/person-name.ts'
import type { FieldName } from '../../../shared/domain/records.ts'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { useField } from '../../case/use-case.ts'
import { mayWrite } from '../../case/write-access.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ReadOnlyContext } from '../../ui/read-only-context.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { NumberField, TextField } from '../../ui/text-field.tsx'
import { ChildTalkCounts } from './child-talk-counts.tsx'
import { collectionBases } from './collection-basis.ts'
import { NotesField } from './notes-field.tsx'
import { PhotoFields } from './photo/photo-fields.tsx'
import { fieldsOfType } from './source-fields.ts'

type Source = InspectionSnapshot['source'][number]

function addressOf(source: Source) {
  return { recordKind: 'source', recordId: source.id, compartment: source.compartment } as const
}

/** Everything about one source: what it is, the large surface for notes, and last how it was collected. */
export function SourceEditor(props: { readonly source: Source; readonly onRemove: () => void }) {
  const t = useText()
  const { source } = props
  const { profile } = useSession()
  const writable = mayWrite(source.compartment, profile.sectors)
  const type = source.type ?? 'document'
  const fields = fieldsOfType[type]
  const address = addressOf(source)
  return (
    <article className="source-editor panel" data-sector={source.compartment}>
      <div className="source-head">
        <div>
          <p className="eyebrow">{t(`vocabulary.compartment.${source.compartment}`)}</p>
          <h2>{t(`vocabulary.sourceType.${type}`)}</h2>
        </div>
        {writable ? (
          <Button variant="tertiary" data-size="sm" onClick={props.onRemove}>
            {t('facts.removeSource')}
          </Button>
        ) : null}
      </div>
      <ReadOnlyContext value={!writable}>
        <div className="source-fields">
          <NameCheckedField source={source} field="title" />
          <DateField {...address} field="date" label={t('field.source.date')} />
          {fields.includes('function') ? (
            <NameCheckedField source={source} field="function" description={t('facts.functionHelp')} />
          ) : null}
          {fields.includes('pseudonym') ? (
            <NameCheckedField source={source} field="pseudonym" description={t('facts.pseudonymHelp')} />
          ) : null}
          {fields.includes('sampleSize') ? (
            <NumberField {...address} field="sampleSize" label={t('field.source.sampleSize')} />
          ) : null}
          {fields.includes('sampleMethod') ? (
            <TextField {...address} field="sampleMethod" label={t('field.source.sampleMethod')} />
          ) : null}
        </div>
        {type === 'childTalk' ? <ChildTalkCounts source={source} /> : null}
        {fields.includes('attachment') ? <PhotoFields source={source} /> : null}
        <NotesField source={source} />
        <div className="source-fields">
          <TextField {...address} field="collector" label={t('field.source.collector')} />
          <CollectionBasisField source={source} />
        </div>
      </ReadOnlyContext>
    </article>
  )
}

/** A line in which no person may be named: warns when it looks as if one is. */
function NameCheckedField(props: {
  readonly source: Source
  readonly field: FieldName<'source'>
  readonly description?: string
}) {
  const t = useText()
  const address = { ...addressOf(props.source), field: props.field }
  const { value } = useField(address)
  const named = typeof value === 'string' && looksLikePersonName(value)
  return (
    <TextField
      {...address}
      label={t(fieldKey('source', props.field))}
      {...(props.description === undefined ? {} : { description: props.description })}
      warning={named ? t('facts.looksLikeName') : undefined}
    />
  )
}

/** On what law it was collected: written freely, with the usual ones to choose among. */
function CollectionBasisField({ source }: { readonly source: Source }) {
  const t = useText()
  const address = { ...addressOf(source), field: 'collectionBasis' }
  const field = useField(address)
  const { profile } = useSession()
  const offered = collectionBases(source.compartment, t.maalform).filter((basis) => basis !== field.value)
  return (
    <div>
      <TextField {...address} label={t('field.source.collectionBasis')} />
      {mayWrite(source.compartment, profile.sectors) && !field.value ? (
        <div className="row basis-offers">
          {offered.map((basis) => (
            <Button key={basis} variant="tertiary" data-size="sm" onClick={() => field.choose(basis)}>
              {basis}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
