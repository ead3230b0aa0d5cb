import { sectors } from '../../../shared/domain/sector.ts'
import type { FieldName } from '../../../shared/domain/records.ts'
import { mayWrite } from '../../case/write-access.ts'
import { RadioField } from '../../ui/choice-field.tsx'
import { ReadOnlyContext } from '../../ui/read-only-context.ts'
import { useSession } from '../../ui/session-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.ts'

/** Each sector agrees with the joint assessment or says why not, in its own words. Nobody writes it for another. */
export function AgreementSection() {
  const t = useText()
  const { profile } = useSession()
  return (
    <section className="panel" aria-labelledby="agreement-heading">
      <h2 id="agreement-heading">{t('common.agreementHeading')}</h2>
      <p>{t('common.agreementHelp')}</p>
      <div className="agreements">
        {sectors.map((sector) => {
          const name = t(`vocabulary.sector.${sector}`)
          const own = mayWrite(sector, profile.sectors)
          const at = (field: FieldName<'sectorPart'>) =>
            ({ recordKind: 'sectorPart', recordId: sector, compartment: sector, field }) as const
          return (
            <div key={sector} className="agreement narrow" data-sector={sector}>
              <h3>{name}</h3>
              {own ? null : <p className="muted">{t('common.othersAgreement')}</p>}
              <ReadOnlyContext value={!own}>
                <RadioField
                  {...at('agreement')}
                  label={t('common.agreementOf', { sector: name })}
                  options={[
                    { value: 'agree', label: t('vocabulary.agreement.agree') },
                    { value: 'dissent', label: t('vocabulary.agreement.dissent') },
                  ]}
                />
                <TextField
                  {...at('agreementText')}
                  label={t('common.ownWords', { sector: name })}
                  multiline
                />
              </ReadOnlyContext>
            </div>
          )
        })}
      </div>
    </section>
  )
}
