import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { SelectField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { RecordList } from './record-list.tsx'
import { useSetupField } from './setup-field.ts'
import { useDateWarnings } from './use-warnings.ts'
import { setupOptions } from './vocabulary-options.ts'

/** The days of the visit, one by one: weeks may lie between them. */
export function VisitDaysSection() {
  const t = useText()
  const { visitDay } = useSnapshot()
  return (
    <RecordList
      kind="visitDay"
      records={visitDay}
      nameOf={(record, index) =>
        record.date ? formatNorwegianDate(record.date) : t('setup.undatedDay', { number: index + 1 })
      }
      aboutOf={(record) => [record.kind ? t(vocabularyKey('visitDayKind', record.kind)) : null, record.place]}
      firstField="date"
      newValues={{ kind: 'onSite' }}
      ordered={false}
      add={t('setup.addDay')}
      empty={t('setup.noDays')}
    >
      {(record) => <VisitDayFields id={record.id} />}
    </RecordList>
  )
}

function VisitDayFields({ id }: { readonly id: string }) {
  const t = useText()
  const at = useSetupField('visitDay', id)
  const warning = useDateWarnings()
  return (
    <div className="setup-grid">
      <DateField {...at('date')} warning={warning(id, 'date')} />
      <SelectField {...at('kind')} options={setupOptions.visitDayKind(t)} />
      <TextField {...at('place')} />
      <TextField {...at('note')} />
    </div>
  )
}
