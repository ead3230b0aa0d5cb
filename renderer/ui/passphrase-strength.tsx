import { useEffect, useState } from 'react'
import {
  PASSPHRASE_MINIMUM,
  passphraseLength,
  type PassphraseStrength,
  passphraseStrength,
} from '../../shared/domain/passphrase.ts'
import { useText } from './text-context.ts'

const PAUSE_MS = 150

/** The strength of what is being written, or null while it is not known. `own`: words about the person. */
export function usePassphraseStrength(passphrase: string, own: readonly string[]): PassphraseStrength | null {
  const [known, setKnown] = useState<{ readonly of: string; readonly strength: PassphraseStrength } | null>(
    null,
  )
  const words = own.join(' ')
  useEffect(() => {
    let gone = false
    const timer = window.setTimeout(() => {
      passphraseStrength(passphrase, [words]).then(
        (strength) => gone || setKnown({ of: passphrase, strength }),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [passphrase, words])
  if (passphraseLength(passphrase) < PASSPHRASE_MINIMUM) return 'tooShort'
  return known?.of === passphrase ? known.strength : null
}

const STEPS: Readonly<Record<PassphraseStrength, number>> = {
  tooShort: 0,
  tooCommon: 1,
  usable: 2,
  good: 3,
  strong: 4,
}

/** How strong a passphrase is, in words first; the bar says the same. */
export function PassphraseStrengthLine(props: {
  readonly passphrase: string
  readonly strength: PassphraseStrength | null
}) {
  const t = useText()
  const { strength } = props
  if (props.passphrase === '') return <div className="strength" />
  const words = strength
    ? t(`session.strength.${strength}`, { count: passphraseLength(props.passphrase) })
    : ' '
  return (
    <div className="strength" role="status">
      <meter
        className="strength-bar"
        min={0}
        max={4}
        value={strength ? STEPS[strength] : 0}
        aria-hidden="true"
      />
      {t('session.strengthLabel', { strength: words })}
    </div>
  )
}
