import { Button, Checkbox } from '@digdir/designsystemet-react'
import type { RecordOf } from '../../../shared/domain/records.ts'
import { RecordKindName } from '../../../shared/domain/records.ts'
import { ExemptionBasis, ExemptionScope } from '../../../shared/domain/vocabulary.ts'
import { looseExemptions, PHOTO_FIELD } from '../../../shared/domain/edition/exempt-passages.ts'
import { recordName } from '../../case/record-name.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { SelectField } from '../../ui/choice-field.tsx'
import { useJumpToField } from '../../ui/jump-to-field.ts'
import { fieldLabel } from '../../ui/field-label.ts'
import { useText } from '../../ui/text-context.ts'
import { isPhotoExemption, useExempt } from './exempt-words.ts'

type Exemption = RecordOf<'exemption'>

/** Everything that is exempt in the case, those that have lost their words first, and the photos that may be. */
export function ExemptionList(props: { readonly onRefused: (error: unknown) => void }) {
  const t = useText()
  const snapshot = useSnapshot()
  const loose = new Set(looseExemptions(snapshot).map((one) => one.id))
  const words = snapshot.exemption.filter((one) => !isPhotoExemption(one))
  const [lost, standing] = [
    words.filter((one) => loose.has(one.id)),
    words.filter((one) => !loose.has(one.id)),
  ]
  return (
    <>
      {lost.length > 0 ? (
        <section className="panel" aria-labelledby="loose-heading">
          <h2 id="loose-heading">{t('edition.looseHeading')}</h2>
          <p role="alert">{t('edition.looseHelp')}</p>
          <ul className="edition-list">
            {lost.map((one) => (
              <ExemptionRow key={one.id} exemption={one} {...props} />
            ))}
          </ul>
        </section>
      ) : null}
      <section className="panel" aria-labelledby="exemptions-heading">
        <h2 id="exemptions-heading">{t('edition.exemptionsHeading')}</h2>
        <p>{t('edition.exemptionsHelp')}</p>
        {standing.length === 0 ? <p>{t('edition.exemptionsNone')}</p> : null}
        <ul className="edition-list">
          {standing.map((one) => (
            <ExemptionRow key={one.id} exemption={one} {...props} />
          ))}
        </ul>
      </section>
      <PhotoList {...props} />
    </>
  )
}

function ExemptionRow(props: {
  readonly exemption: Exemption
  readonly onRefused: (error: unknown) => void
}) {
  const t = useText()
  const snapshot = useSnapshot()
  const jump = useJumpToField(snapshot)
  const { remove } = useRecords()
  const { exemption, onRefused } = props
  const kind = RecordKindName.safeParse(exemption.recordKind)
  const { recordId, field } = exemption
  const target = kind.success && recordId && field ? { recordKind: kind.data, recordId, field } : null
  const place = target
    ? [
        recordName(snapshot, target.recordKind, target.recordId, t),
        fieldLabel(target.recordKind, target.field, t),
      ]
    : []
  const { id, compartment } = exemption
  const own = (name: 'basis' | 'scope' | 'partyId') =>
    ({
      recordKind: 'exemption',
      recordId: id,
      compartment,
      field: name,
      label: t(`field.exemption.${name}`),
    }) as const
  return (
    <li>
      <p className="edition-quote">«{exemption.passage}»</p>
      <span className="muted">{place.filter(Boolean).join(' · ')}</span>
      <SelectField
        {...own('basis')}
        options={ExemptionBasis.options.map((value) => ({
          value,
          label: t(`vocabulary.exemptionBasis.${value}`),
        }))}
      />
      <SelectField
        {...own('scope')}
        options={ExemptionScope.options.map((value) => ({
          value,
          label: t(`vocabulary.exemptionScope.${value}`),
        }))}
      />
      {exemption.scope === 'public' ? null : (
        <SelectField
          {...own('partyId')}
          options={snapshot.party.map((party) => ({ value: party.id, label: party.name ?? party.id }))}
        />
      )}
      <div className="row">
        {target ? (
          <Button variant="tertiary" data-size="sm" onClick={() => jump(target)}>
            {t('edition.goTo')}
          </Button>
        ) : null}
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() =>
            void remove('exemption', id, compartment).then(() => announce(t('edition.removed')), onRefused)
          }
        >
          {t('edition.remove')}
        </Button>
      </div>
    </li>
  )
}

/** Photos are exempt whole. */
function PhotoList({ onRefused }: { readonly onRefused: (error: unknown) => void }) {
  const t = useText()
  const snapshot = useSnapshot()
  const exempt = useExempt()
  const { remove } = useRecords()
  const photos = snapshot.source.filter((source) => source.attachment !== null)
  if (photos.length === 0) return null
  return (
    <section className="panel" aria-labelledby="edition-photos">
      <h2 id="edition-photos">{t('edition.photosHeading')}</h2>
      {photos.map((photo) => {
        const here = snapshot.exemption.find((one) => isPhotoExemption(one) && one.recordId === photo.id)
        const target = { recordKind: 'source', recordId: photo.id, field: PHOTO_FIELD } as const
        return (
          <Checkbox
            key={photo.id}
            value={photo.id}
            label={t('edition.photoExempt', { name: photo.title ?? t('edition.untitledPhoto') })}
            checked={here !== undefined}
            onChange={() => {
              const change = here
                ? remove('exemption', here.id, here.compartment)
                : exempt({ target, passage: photo.attachment ?? '' })
              void Promise.resolve(change).catch(onRefused)
            }}
          />
        )
      })}
    </section>
  )
}
