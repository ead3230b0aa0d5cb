import { LintPanel } from '../../case/lint-panel.tsx'
import { useCaseView } from '../../case/use-case.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { AgreementSection } from './agreement-section.tsx'
import { ChildrenCounts } from './children-counts.tsx'
import { commonField } from './common-field.ts'
import { JointQuestions } from './joint-questions.tsx'
import { QuotedConclusions } from './quoted-conclusions.tsx'
import { isVoid, quotes } from './quotes.ts'
import './common-part.css'

/** Fellesdel: the whole child's offer in words all three share. It decides nothing; the sectors conclude, each by itself. */
export function CommonPartScreen() {
  const t = useText()
  const view = useCaseView()
  const voided = isVoid(quotes(view))
  return (
    <div className="common-part" data-sector="common">
      <h1>{t('common.heading')}</h1>
      <p>{t('common.intro')}</p>
      {voided ? (
        <p className="void-banner" role="note">
          <strong>{t('common.void')}</strong> {t('common.voidHelp')}
        </p>
      ) : null}
      <div className="common-columns">
        <div className="common-work">
          <section className="panel">
            <h2>{t('field.commonPart.description')}</h2>
            <TextField
              {...commonField('description')}
              label={t('field.commonPart.description')}
              hideLabel
              description={t('common.descriptionHelp')}
              multiline
              rows={5}
            />
          </section>
          <section className="panel">
            <h2>{t('field.commonPart.childrensVoice')}</h2>
            <ChildrenCounts />
            <TextField
              {...commonField('childrensVoice')}
              label={t('field.commonPart.childrensVoice')}
              hideLabel
              description={t('common.voiceHelp')}
              multiline
              rows={5}
            />
          </section>
          <section className="panel">
            <h2>{t('field.commonPart.jointAssessment')}</h2>
            <JointQuestions />
            <QuotedConclusions />
            <TextField
              {...commonField('jointAssessment')}
              label={t('field.commonPart.jointAssessment')}
              hideLabel
              description={t('common.assessmentHelp')}
              multiline
              rows={7}
            />
          </section>
          <AgreementSection />
          <section className="panel">
            <h2>{t('common.toldChildrenHeading')}</h2>
            <TextField
              {...commonField('toldChildren')}
              label={t('field.commonPart.toldChildren')}
              description={t('common.toldChildrenHelp')}
              multiline
              rows={3}
            />
            <TextField
              {...commonField('childrensContact')}
              label={t('field.commonPart.childrensContact')}
              description={t('common.childrensContactHelp')}
            />
          </section>
        </div>
        <aside className="common-side" aria-label={t('common.side')}>
          <LintPanel part="joint" />
        </aside>
      </div>
    </div>
  )
}
