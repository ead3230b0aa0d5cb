import { Link } from 'react-router'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { fieldKey, vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useField, useSnapshot } from '../../case/use-case.ts'
import { SelectField } from '../../ui/choice-field.tsx'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { lovbruddField } from './part-fields.ts'

/** Who owes the duty that was broken. One who was never notified has not been examined, and cannot have broken the law. */
export function DutyHolderField(props: { readonly lovbrudd: RecordOf<'lovbrudd'>; readonly sector: Sector }) {
  const t = useText()
  const { party, inspection } = useSnapshot()
  const address = lovbruddField(props.lovbrudd, 'partyId')
  const { value } = useField(address)
  const chosen = party.find((one) => one.id === value)
  const nameOf = (one: RecordOf<'party'>) =>
    [one.name, one.role ? t(vocabularyKey('dutyHolder', one.role)) : null].filter(Boolean).join(' · ')
  if (party.length === 0) {
    return (
      <p data-field-address={`lovbrudd/${props.lovbrudd.id}/partyId`} tabIndex={-1}>
        {t('conclusion.noParties')} <Link to={paths.setup(inspection.id)}>{t('conclusion.toSetup')}</Link>
      </p>
    )
  }
  return (
    <SelectField
      {...address}
      label={t(fieldKey('lovbrudd', 'partyId'))}
      description={t('conclusion.partyHelp')}
      warning={
        chosen && chosen.notifiedOn === null
          ? t('conclusion.notNotified', { party: nameOf(chosen) })
          : undefined
      }
      options={party.map((one) => ({ value: one.id, label: nameOf(one) }))}
    />
  )
}
