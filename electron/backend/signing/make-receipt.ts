import { createHash } from 'node:crypto'
import type { SigningIdentity } from '../../../shared/contract/signature.ts'
import type { SigningReceipt } from '../../../shared/contract/signing.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { sectorOfField } from '../../../shared/domain/signature-field.ts'
import { signedFileName } from '../../../shared/report/signed-file-name.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

export type Signing = {
  readonly id: string
  readonly signedAt: Date
  readonly identity: SigningIdentity
  readonly field: string
  /** The report as it was before: its fields, and which of them were signed. */
  readonly report: {
    readonly title: string
    readonly fileName: string
    readonly maalform: Maalform
    readonly fields: readonly { readonly name: string; readonly label: string; readonly isSigned: boolean }[]
  }
  /** The signed file. */
  readonly bytes: Buffer
}

/** The receipt for a signature that was just made: who, for whom, when, what, and what is still to be signed. */
export function makeReceipt(signing: Signing): SigningReceipt {
  const { identity, field, report, bytes } = signing
  const part = createTranslator(report.maalform)(`document.filePart.${sectorOfField(field) ?? 'joint'}`)
  return {
    id: signing.id,
    reportId: null,
    title: report.title,
    fileName: signedFileName(report.fileName, part),
    field,
    label: report.fields.find((one) => one.name === field)?.label ?? field,
    signer: identity.subject,
    organisation: identity.organisation,
    organisationNumber: identity.organisationNumber,
    issuer: identity.issuer,
    selfIssued: identity.selfIssued,
    signedAt: signing.signedAt.toISOString(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    remaining: report.fields.filter((one) => !one.isSigned && one.name !== field).map((one) => one.label),
  }
}
