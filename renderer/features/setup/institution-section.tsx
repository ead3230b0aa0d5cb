import { useMemo } from 'react'
import { useSnapshot } from '../../case/use-case.ts'
import { CheckboxesField, FlagField, SelectField } from '../../ui/choice-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { NumberField, TextField } from '../../ui/text-field.tsx'
import { YesNoField } from '../../ui/yes-no-field.tsx'
import { hiddenByReason } from './hidden-requirements.ts'
import { useSetupField } from './setup-field.ts'
import { SwitchNote } from './switch-note.tsx'
import { organisationNumberWarning } from './use-warnings.ts'
import { setupOptions } from './vocabulary-options.ts'

/** The institution: who it is, and what decides which requirements apply. */
export function InstitutionSection() {
  const t = useText()
  const snapshot = useSnapshot()
  const { inspection } = snapshot
  const at = useSetupField('inspection', inspection.id)
  const hidden = useMemo(() => hiddenByReason(snapshot), [snapshot])
  const basesKnown =
    (inspection.placementBases ?? []).length > 0 ||
    snapshot.department.some((one) => (one.placementBases ?? []).length > 0)
  return (
    <>
      <div className="setup-grid">
        <TextField {...at('institutionName')} />
        <TextField
          {...at('orgNumber')}
          inputMode="numeric"
          warning={organisationNumberWarning(inspection.orgNumber, t)}
        />
        <div>
          <SelectField {...at('ownerType')} options={setupOptions.ownerType(t)} />
          <SwitchNote known={inspection.ownerType !== null} hidden={hidden.ownerTypes} />
        </div>
        <TextField {...at('ownerName')} />
        <TextField {...at('address')} />
        <FlagField {...at('hiddenAddress')} description={t('setup.hiddenAddressHelp')} />
        <NumberField {...at('places')} />
      </div>
      <h3>{t('setup.decides')}</h3>
      <p>{t('setup.decidesHelp')}</p>
      <CheckboxesField
        {...at('placementBases')}
        description={t('setup.placementBasesHelp')}
        options={setupOptions.placementBasis(t)}
      />
      <SwitchNote known={basesKnown} hidden={hidden.placementBases} />
      <div className="setup-grid">
        <div>
          <YesNoField {...at('acuteIntake')} />
          <SwitchNote known={inspection.acuteIntake !== null} hidden={hidden.acuteIntake} />
        </div>
        <div>
          <YesNoField {...at('schoolOnSite')} />
          <SwitchNote known={inspection.schoolOnSite !== null} hidden={hidden.schoolOnSite} />
        </div>
      </div>
    </>
  )
}
