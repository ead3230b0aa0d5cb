import type { FieldToSign } from '../../shared/contract/signing.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { dateAndTime } from '../ui/date-words.ts'
import { useText } from '../ui/text-context.ts'
import { organisationOf } from './organisation-words.ts'

/** Every field of a report: who has signed it and when, or whose it is. */
export function FieldList({ fields }: { readonly fields: readonly FieldToSign[] }) {
  const t = useText()
  return (
    <ul className="signing-fields">
      {fields.map((field) => (
        <li key={field.name}>
          <strong>{field.label}</strong> {fieldState(t, field)}
        </li>
      ))}
    </ul>
  )
}

function fieldState(t: Translator, { signature, expected }: FieldToSign): string {
  if (signature) {
    const who = organisationOf(t, signature.organisation, signature.organisationNumber)
    return t('signing.fieldSigned', {
      who: who === null || who === signature.signer ? signature.signer : `${signature.signer}, ${who}`,
      when: signature.signedAt ? dateAndTime(signature.signedAt) : t('signing.unknownTime'),
    })
  }
  const whose = organisationOf(t, expected.authority, expected.organisationNumber)
  return whose === null ? t('report.notSigned') : t('signing.fieldOpen', { whose })
}
