import { useSnapshot } from '../../case/use-case.ts'
import { DateField } from '../../ui/date-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { useSetupField } from './setup-field.ts'
import { useDateWarnings } from './use-warnings.ts'

/** The dates that all sectors share. The dates of each report stand with its recipients. */
export function DatesSection() {
  const t = useText()
  const { inspection } = useSnapshot()
  const at = useSetupField('inspection', inspection.id)
  const warning = useDateWarnings()
  return (
    <>
      <p className="muted">{t('setup.datesHelp')}</p>
      <div className="setup-grid">
        <DateField {...at('noticeOn')} warning={warning(inspection.id, 'noticeOn')} />
        <DateField {...at('infoMeetingOn')} warning={warning(inspection.id, 'infoMeetingOn')} />
        <DateField {...at('summaryMeetingOn')} warning={warning(inspection.id, 'summaryMeetingOn')} />
      </div>
    </>
  )
}
