import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { DateField } from '../../ui/date-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { RecordList } from './record-list.tsx'
import { useSetupField } from './setup-field.ts'

/** Letters, meetings and other things that happened: they make the timeline of the case. */
export function EventsSection() {
  const t = useText()
  const { event } = useSnapshot()
  return (
    <RecordList
      kind="event"
      records={event}
      nameOf={(record, index) => record.title || t('setup.unnamedEvent', { number: index + 1 })}
      aboutOf={(record) => [record.date ? formatNorwegianDate(record.date) : t('setup.undated')]}
      firstField="title"
      newValues={{ title: '' }}
      ordered={false}
      add={t('setup.addEvent')}
      empty={t('setup.noEvents')}
    >
      {(record) => <EventFields id={record.id} />}
    </RecordList>
  )
}

function EventFields({ id }: { readonly id: string }) {
  const at = useSetupField('event', id)
  return (
    <>
      <div className="setup-grid">
        <TextField {...at('title')} />
        <DateField {...at('date')} />
      </div>
      <TextField {...at('description')} multiline rows={2} />
    </>
  )
}
