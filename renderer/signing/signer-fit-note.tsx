import type { FieldToSign } from '../../shared/contract/signing.ts'
import type { SigningIdentity } from '../../shared/contract/signature.ts'
import { signerFit } from '../../shared/domain/expected-signer.ts'
import { useText } from '../ui/text-context.ts'
import { organisationOf } from './organisation-words.ts'

/** Says when a certificate may not be the one that the field is for. */
export function SignerFitNote(props: {
  readonly field: Pick<FieldToSign, 'expected'>
  readonly identity: Pick<SigningIdentity, 'organisation' | 'organisationNumber'>
}) {
  const t = useText()
  const { expected } = props.field
  const { organisation, organisationNumber } = props.identity
  const fit = signerFit(expected, props.identity)
  if (fit === 'fits') return null
  return (
    <p role="note" className="signing-warning">
      {t(`signing.fit.${fit}`, {
        expected: organisationOf(t, expected.authority, expected.organisationNumber) ?? '',
        actual: organisationOf(t, organisation, organisationNumber) ?? '',
      })}
    </p>
  )
}
