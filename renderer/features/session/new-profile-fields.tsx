import { Checkbox, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { ProfileKind } from '../../../shared/contract/session.ts'
import type { PassphraseStrength } from '../../../shared/domain/passphrase.ts'
import { type Sector, sectors } from '../../../shared/domain/sector.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useText } from '../../ui/text-context.ts'
import { KindMark } from './kind-mark.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { PassphraseStrengthLine } from '../../ui/passphrase-strength.tsx'
import { missingFieldId, type MissingPart, type ProfileDraft } from './profile-draft.ts'

/** The fields of a new profile. */
export function NewProfileFields(props: {
  readonly draft: ProfileDraft
  readonly onChange: (draft: ProfileDraft) => void
  readonly allowedKinds: readonly ProfileKind[]
  readonly missing: readonly MissingPart[]
  readonly strength: PassphraseStrength | null
}) {
  const t = useText()
  const { draft, missing } = props
  const set = (change: Partial<ProfileDraft>) => props.onChange({ ...draft, ...change })
  const problem = (part: MissingPart) => (missing.includes(part) ? t(`session.missing.${part}`) : undefined)
  function toggle(sector: Sector, on: boolean): void {
    set({ sectors: sectors.filter((each) => (each === sector ? on : draft.sectors.includes(each))) })
  }
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('session.kind')}</Fieldset.Legend>
        {props.allowedKinds.includes('real') ? null : (
          <Fieldset.Description>{t('session.onlyTraining')}</Fieldset.Description>
        )}
        <div className="kind-choice">
          {ProfileKind.options
            .filter((kind) => props.allowedKinds.includes(kind))
            .map((kind) => (
              <div key={kind} className="kind-card" data-kind={kind} data-chosen={draft.kind === kind}>
                <Radio
                  name="kind"
                  value={kind}
                  checked={draft.kind === kind}
                  onChange={() => set({ kind })}
                  label={<KindMark kind={kind} />}
                  description={t(kind === 'training' ? 'session.trainingHelp' : 'session.realHelp')}
                />
              </div>
            ))}
        </div>
      </Fieldset>
      <Textfield
        id={missingFieldId('name')}
        label={t('session.name')}
        description={t('session.nameHelp')}
        value={draft.name}
        error={problem('name')}
        autoComplete="name"
        onChange={(event) => set({ name: event.target.value })}
      />
      <Textfield
        id={missingFieldId('authority')}
        label={t('session.authority')}
        description={t('session.authorityHelp')}
        value={draft.authority}
        error={problem('authority')}
        autoComplete="organization"
        onChange={(event) => set({ authority: event.target.value })}
      />
      <Fieldset>
        <Fieldset.Legend>{t('session.sectors')}</Fieldset.Legend>
        <Fieldset.Description>{t('session.sectorsHelp')}</Fieldset.Description>
        <div className="options">
          {sectors.map((sector, index) => (
            <Checkbox
              key={sector}
              id={index === 0 ? missingFieldId('sectors') : undefined}
              value={sector}
              label={t(vocabularyKey('sector', sector))}
              checked={draft.sectors.includes(sector)}
              onChange={(event) => toggle(sector, event.target.checked)}
            />
          ))}
        </div>
      </Fieldset>
      <div>
        <PassphraseField
          id={missingFieldId('passphrase')}
          label={t('session.passphrase')}
          description={t('session.passphraseHelp')}
          value={draft.passphrase}
          onChange={(passphrase) => set({ passphrase })}
          autoComplete="new-password"
          error={problem('passphrase') ?? problem('common') ?? null}
        />
        <PassphraseStrengthLine passphrase={draft.passphrase} strength={props.strength} />
      </div>
    </>
  )
}
