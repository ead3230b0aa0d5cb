import { Link } from 'react-router'
import { dateWarnings } from '../../../shared/domain/date-warnings.ts'
import type { FieldName } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { ReportStatus } from '../../../shared/domain/vocabulary.ts'
import { fieldKey, vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { CheckboxesField, RadioField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { paths } from '../../ui/paths.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { byMethod, partField, usePartMaalform } from './part-fields.ts'

/** Who gets the report and in which written standard, how far it has come, and the dates. Every date may be empty. */
export function RecipientRoom({ sector }: { readonly sector: Sector }) {
  const t = useText()
  const snapshot = useSnapshot()
  const lang = usePartMaalform(sector)
  const warnings = dateWarnings(snapshot).filter((one) => one.sector === sector)
  const label = (field: FieldName<'sectorPart'>) => t(fieldKey('sectorPart', field))
  const date = (field: FieldName<'sectorPart'>, words = label(field)) => {
    const warning = warnings.find((one) => one.target.field === field)
    return (
      <DateField
        {...partField(sector, field)}
        label={words}
        warning={warning ? t(`vocabulary.dateWarning.${warning.name}`) : undefined}
      />
    )
  }
  return (
    <section className="panel" aria-labelledby="recipient-heading">
      <h2 id="recipient-heading">{t('conclusion.room.mottakere')}</h2>
      <div className="field-pair">
        <TextField {...partField(sector, 'caseNumber')} label={label('caseNumber')} />
        <RadioField
          {...partField(sector, 'maalform')}
          label={label('maalform')}
          description={t('conclusion.maalformHelp')}
          options={[
            { value: 'nb', label: t('vocabulary.maalform.nb') },
            { value: 'nn', label: t('vocabulary.maalform.nn') },
          ]}
        />
      </div>
      {snapshot.party.length === 0 ? (
        <p>
          {t('conclusion.noParties')}{' '}
          <Link to={paths.setup(snapshot.inspection.id)}>{t('conclusion.toSetup')}</Link>
        </p>
      ) : (
        <CheckboxesField
          {...partField(sector, 'addressees')}
          label={label('addressees')}
          description={t('conclusion.addresseesHelp')}
          options={snapshot.party.map((party) => ({
            value: party.id,
            label: [party.name, party.role ? t(vocabularyKey('dutyHolder', party.role)) : null]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
      <RadioField
        {...partField(sector, 'status')}
        label={label('status')}
        options={ReportStatus.options.map((status) => ({
          value: status,
          label:
            status === 'preliminary'
              ? t(byMethod(sector, 'preliminary'))
              : t(`vocabulary.reportStatus.${status}`),
        }))}
      />
      <h3>{t('conclusion.commentRound')}</h3>
      <p className="muted">{t(byMethod(sector, 'commentRoundHelp'))}</p>
      <div className="field-pair">
        {date('preliminaryOn')}
        {date('commentDeadline')}
      </div>
      <TextField
        {...partField(sector, 'comments')}
        label={label('comments')}
        description={t(byMethod(sector, 'commentsHelp'))}
        multiline
        lang={lang}
      />
      <h3>{t('conclusion.approval')}</h3>
      <div className="field-pair">
        {date('finalOn')}
        {date('correctionDeadline', t(byMethod(sector, 'correctionDeadline')))}
        <TextField {...partField(sector, 'approverName')} label={label('approverName')} />
        <TextField {...partField(sector, 'approverTitle')} label={label('approverTitle')} />
        <TextField
          {...partField(sector, 'authorityName')}
          label={label('authorityName')}
          description={t('conclusion.authorityHelp')}
        />
        <TextField
          {...partField(sector, 'authorityOrgNumber')}
          label={label('authorityOrgNumber')}
          description={t('conclusion.authorityOrgNumberHelp')}
        />
      </div>
    </section>
  )
}
