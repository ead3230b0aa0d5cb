import { useSnapshot } from '../../case/use-case.ts'
import { RadioField } from '../../ui/choice-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useSetupField } from './setup-field.ts'
import { TopicsField } from './topics-field.tsx'
import { useDateWarnings } from './use-warnings.ts'
import { setupOptions } from './vocabulary-options.ts'

/** The supervision itself: its name and form, what it is about, and how it is carried out. */
export function SupervisionSection() {
  const t = useText()
  const { inspection } = useSnapshot()
  const at = useSetupField('inspection', inspection.id)
  const warning = useDateWarnings()
  return (
    <>
      <TextField {...at('title')} />
      <RadioField {...at('visitForm')} options={setupOptions.visitForm(t)} />
      {inspection.visitForm === 'unannounced' || inspection.unannouncedReason ? (
        <TextField {...at('unannouncedReason')} multiline rows={2} />
      ) : null}
      <TextField {...at('programme')} />
      <TopicsField />
      <TextField {...at('scope')} multiline />
      <div className="setup-grid">
        <TextField {...at('auditPeriodFrom')} description={t('setup.periodHelp')} />
        <TextField
          {...at('auditPeriodTo')}
          description={t('setup.periodHelp')}
          warning={warning(inspection.id, 'auditPeriodTo')}
        />
      </div>
      <TextField {...at('method')} multiline description={t('setup.methodHelp')} />
      <TextField {...at('coordination')} multiline rows={2} description={t('setup.coordinationHelp')} />
      <TextField {...at('archiveResponsible')} description={t('setup.archiveHelp')} />
    </>
  )
}
