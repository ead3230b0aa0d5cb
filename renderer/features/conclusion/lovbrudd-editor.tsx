import type { ReactNode } from 'react'
import type { FieldName, RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { fieldKey, lovbruddKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { FlagField, SelectField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { ChosenFacts } from './chosen-facts.tsx'
import { DutyHolderField } from './duty-holder-field.tsx'
import { KorreksjonspunktList } from './korreksjonspunkt-list.tsx'
import { LegalReferencesField } from './legal-references-field.tsx'
import { byMethod, lovbruddField, usePartMaalform } from './part-fields.ts'
import { RequirementLinks } from './requirement-links.tsx'
import { StatementField } from './statement-field.tsx'

/** One lovbrudd, built in the order it must hold: krav → fakta → vurdering → konsekvens → konklusjon. */
export function LovbruddEditor(props: {
  readonly lovbrudd: RecordOf<'lovbrudd'>
  readonly sector: Sector
  readonly number: number
  readonly of: number
}) {
  const t = useText()
  const { lovbrudd, sector } = props
  const { department } = useSnapshot()
  const school = sector === 'school'
  const lang = usePartMaalform(sector)
  const label = (field: FieldName<'lovbrudd'>) => t(fieldKey('lovbrudd', field))
  const at = (field: FieldName<'lovbrudd'>) => lovbruddField(lovbrudd, field)
  return (
    <article className="panel lovbrudd-editor" aria-labelledby="lovbrudd-heading">
      <h2 id="lovbrudd-heading">
        {t('conclusion.editing', { what: t(lovbruddKey(sector)), number: props.number, of: props.of })}
      </h2>
      <TextField
        {...at('title')}
        label={label('title')}
        lang={lang}
        description={t('conclusion.titleHelp')}
      />
      <Step number={1} title={t(byMethod(sector, 'stepKrav'))}>
        {school ? (
          <>
            <TextField {...at('controlQuestion')} label={label('controlQuestion')} lang={lang} />
            <p className="answer-no">
              {t('conclusion.answer')} <strong>{t('vocabulary.answerStateSchool.lovbrudd')}</strong>
            </p>
          </>
        ) : null}
        <TextField {...at('krav')} label={t(byMethod(sector, 'krav'))} multiline lang={lang} />
        <LegalReferencesField lovbrudd={lovbrudd} sector={sector} />
        <RequirementLinks lovbrudd={lovbrudd} sector={sector} />
      </Step>
      <Step number={2} title={t(byMethod(sector, 'stepFacts'))}>
        <ChosenFacts lovbrudd={lovbrudd} />
      </Step>
      <Step number={3} title={t('conclusion.stepAssessment')}>
        <TextField
          {...at('assessment')}
          label={label('assessment')}
          hideLabel
          description={t('conclusion.assessmentHelp')}
          multiline
          rows={5}
          lang={lang}
        />
      </Step>
      <Step number={4} title={t('conclusion.stepConsequence')}>
        <TextField
          {...at('consequence')}
          label={label('consequence')}
          hideLabel
          description={t('conclusion.consequenceHelp')}
          multiline
          lang={lang}
        />
      </Step>
      <Step number={5} title={t('conclusion.stepStatement')}>
        <DutyHolderField lovbrudd={lovbrudd} sector={sector} />
        <StatementField lovbrudd={lovbrudd} sector={sector} />
        <div className="field-pair">
          <DateField {...at('deadline')} label={t(byMethod(sector, 'deadline'))} />
          {department.length > 0 ? (
            <SelectField
              {...at('departmentId')}
              label={label('departmentId')}
              description={t('conclusion.departmentHelp')}
              options={department.map((one) => ({ value: one.id, label: one.name ?? one.id }))}
            />
          ) : null}
        </div>
        <FlagField
          {...at('outsideScope')}
          label={label('outsideScope')}
          description={t('conclusion.outsideHelp')}
        />
      </Step>
      {school ? (
        <Step number={6} title={t('conclusion.stepCorrection')}>
          <KorreksjonspunktList lovbrudd={lovbrudd} />
        </Step>
      ) : null}
      <Step number={school ? 7 : 6} title={label('toldChildren')}>
        <TextField
          {...at('toldChildren')}
          label={label('toldChildren')}
          hideLabel
          description={t('conclusion.toldChildrenHelp')}
          multiline
          rows={2}
          lang={lang}
        />
      </Step>
    </article>
  )
}

function Step(props: { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="step">
      <h3>
        <span className="step-number" aria-hidden="true">
          {props.number}
        </span>
        {props.title}
      </h3>
      {props.children}
    </section>
  )
}
