import type { RecordOf } from '../../../shared/domain/records.ts'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { CheckboxesField, SelectField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { RecordList } from './record-list.tsx'
import { useSetupField } from './setup-field.ts'
import { organisationNumberWarning } from './use-warnings.ts'
import { setupOptions } from './vocabulary-options.ts'

/** The supervised parties: whoever owes a duty, gets the report and answers it. Often not the institution. */
export function PartiesSection() {
  const t = useText()
  const { party } = useSnapshot()
  function nameOf(record: RecordOf<'party'>, index: number): string {
    if (record.name) return record.name
    return record.role
      ? t(vocabularyKey('dutyHolder', record.role))
      : t('setup.unnamedParty', { number: index + 1 })
  }
  return (
    <RecordList
      kind="party"
      records={party}
      nameOf={nameOf}
      aboutOf={(record) => [
        record.role ? t(vocabularyKey('dutyHolder', record.role)) : null,
        record.notifiedOn
          ? t('setup.notifiedOn', { date: formatNorwegianDate(record.notifiedOn) })
          : t('setup.notNotifiedShort'),
      ]}
      firstField="name"
      newValues={{}}
      ordered
      add={t('setup.addParty')}
      empty={t('setup.noParties')}
    >
      {(record) => <PartyFields party={record} />}
    </RecordList>
  )
}

function PartyFields({ party }: { readonly party: RecordOf<'party'> }) {
  const t = useText()
  const at = useSetupField('party', party.id)
  return (
    <div className="setup-grid">
      <TextField {...at('name')} />
      <SelectField {...at('role')} options={setupOptions.dutyHolder(t)} />
      <CheckboxesField {...at('sectors')} options={setupOptions.sector(t)} />
      <div>
        <DateField
          {...at('notifiedOn')}
          warning={party.notifiedOn === null ? t('setup.notNotified') : undefined}
        />
        <SelectField {...at('maalform')} options={setupOptions.maalform(t)} />
      </div>
      <TextField
        {...at('orgNumber')}
        inputMode="numeric"
        warning={organisationNumberWarning(party.orgNumber, t)}
      />
      <TextField {...at('caseNumber')} />
      <TextField {...at('contact')} />
      <TextField {...at('address')} />
    </div>
  )
}
