import { Button, Checkbox } from '@digdir/designsystemet-react'
import { PencilWritingIcon } from '@navikt/aksel-icons'
import { type ReactNode, useId, useState } from 'react'
import type { FieldToSign } from '../../shared/contract/signing.ts'
import type { SigningKeyChoice } from '../../shared/contract/signing-key.ts'
import { refusalText } from '../api/refusal.ts'
import { useText } from '../ui/text-context.ts'
import './signing.css'
import { Choices } from './choices.tsx'
import { ChooseIdentity, useChosenIdentity } from './choose-identity.tsx'
import { SignerFitNote } from './signer-fit-note.tsx'

/** Which of one's own fields, with which certificate, and the button. `children`: what one puts one's name to. */
export function SignForm(props: {
  readonly fields: readonly Pick<FieldToSign, 'name' | 'label' | 'expected'>[]
  /** Something that must be agreed to first. */
  readonly mustAgree: string | null
  readonly onSign: (field: string, key: SigningKeyChoice) => Promise<void>
  readonly children: (field: string | undefined) => ReactNode
}) {
  const t = useText()
  const name = useId()
  const { fields, mustAgree } = props
  const [fieldName, setFieldName] = useState<string | null>(null)
  const [agreed, setAgreed] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const chosen = useChosenIdentity()
  const { identity, key } = chosen
  const field = fields.find((each) => each.name === fieldName) ?? fields[0]
  const ready = !busy && key !== null && (mustAgree === null || agreed)
  async function sign(): Promise<void> {
    if (!ready || !field || !key) return
    setBusy(true)
    setRefused(null)
    try {
      await props.onSign(field.name, key)
      void chosen.tried(false)
    } catch (error) {
      setRefused(error)
      await chosen.tried(true)
    }
    setBusy(false)
  }
  return (
    <div className="sign-form">
      <h3>{t('report.signHeading')}</h3>
      <Choices
        legend={t('report.signField')}
        name={name}
        options={fields.map((each) => ({ value: each.name, label: each.label }))}
        chosen={field?.name ?? null}
        onChoose={setFieldName}
      />
      <ChooseIdentity chosen={chosen} />
      {field && identity ? <SignerFitNote field={field} identity={identity} /> : null}
      {props.children(field?.name)}
      {mustAgree === null ? null : (
        <Checkbox label={mustAgree} checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
      )}
      <Button aria-disabled={!ready} onClick={() => void sign()}>
        <PencilWritingIcon aria-hidden /> {t('report.sign')}
      </Button>
      {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
    </div>
  )
}
