import './settings.css'
import { Alert, Fieldset, Radio, Select, Field, Label } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { Settings } from '../../../shared/contract/session.ts'
import { Maalform } from '../../../shared/domain/sector.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { refusalText } from '../../api/refusal.ts'
import { announce } from '../../ui/announce.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { AboutSection } from './about-section.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { TimeStampSection } from './time-stamp-section.tsx'
import { TrustSection } from './trust-section.tsx'

const LOCK_MINUTES = [1, 2, 5, 10, 15, 30, 60]

/** How the program looks, reads and locks; the passphrase; and what the program is made of. Chosen at once, no button. */
export function SettingsScreen() {
  const t = useText()
  const { settings, saveSettings } = useSession()
  const [error, setError] = useState<unknown>(null)
  function change(part: Partial<Settings>): void {
    saveSettings({ ...settings, ...part }).then(
      () => {
        setError(null)
        announce(t('settings.saved'))
      },
      (refusal: unknown) => setError(refusal),
    )
  }
  return (
    <div className="settings">
      <h1>{t('app.settings')}</h1>
      {error === null ? null : (
        <Alert data-color="warning" role="alert">
          <p>{refusalText(t, error)}</p>
        </Alert>
      )}
      <section className="panel" aria-labelledby="settings-look">
        <h2 id="settings-look">{t('settings.look')}</h2>
        <div className="settings-grid">
          <Choice
            name="maalform"
            legend={t('app.language')}
            options={Maalform.options.map((value) => ({ value, label: t(vocabularyKey('maalform', value)) }))}
            chosen={settings.maalform}
            onChoose={(value) => change({ maalform: Maalform.parse(value) })}
          />
          <Choice
            name="textSize"
            legend={t('settings.textSize')}
            options={Settings.shape.textSize.options.map((value) => ({
              value,
              label: t(`settings.textSize.${value}`),
            }))}
            chosen={settings.textSize}
            onChoose={(value) => change({ textSize: Settings.shape.textSize.parse(value) })}
          />
          <Choice
            name="colorScheme"
            legend={t('settings.colorScheme')}
            options={Settings.shape.colorScheme.options.map((value) => ({
              value,
              label: t(`settings.colorScheme.${value}`),
            }))}
            chosen={settings.colorScheme}
            onChoose={(value) => change({ colorScheme: Settings.shape.colorScheme.parse(value) })}
          />
        </div>
      </section>
      <section className="panel" aria-labelledby="settings-lock">
        <h2 id="settings-lock">{t('settings.lock')}</h2>
        <Field className="settings-minutes">
          <Label>{t('settings.autoLock')}</Label>
          <Field.Description>{t('settings.autoLockHelp')}</Field.Description>
          <Select
            value={String(settings.autoLockMinutes)}
            onChange={(event) => change({ autoLockMinutes: Number(event.target.value) })}
          >
            {[...new Set([...LOCK_MINUTES, settings.autoLockMinutes])]
              .toSorted((a, b) => a - b)
              .map((minutes) => (
                <Select.Option key={minutes} value={String(minutes)}>
                  {t('settings.minutes', { minutes })}
                </Select.Option>
              ))}
          </Select>
        </Field>
        <ChangePassphrase />
      </section>
      <TimeStampSection
        address={settings.timeStampAddress}
        onChange={(timeStampAddress) => change({ timeStampAddress })}
      />
      <TrustSection />
      <AboutSection />
    </div>
  )
}

function Choice(props: {
  readonly name: string
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string
  readonly onChoose: (value: string) => void
}) {
  return (
    <Fieldset>
      <Fieldset.Legend>{props.legend}</Fieldset.Legend>
      {props.options.map(({ value, label }) => (
        <Radio
          key={value}
          name={props.name}
          value={value}
          label={label}
          checked={props.chosen === value}
          onChange={() => props.onChoose(value)}
        />
      ))}
    </Fieldset>
  )
}
