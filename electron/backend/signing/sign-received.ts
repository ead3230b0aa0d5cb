import type { ReceiptWithStamp } from '../../../shared/contract/signing.ts'
import { err, ok, type Result } from '../../../shared/lib/result.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { Ports } from '../ports.ts'
import { signField } from '../signature/sign-field.ts'
import { stampForSigning } from '../signature/time-stamp/time-stamp-service.ts'
import type { Trust } from '../signature/verify/check-signature.ts'
import type { FoundSigner } from '../signature/with-signer.ts'
import { type FieldRefusal, fieldRefusal } from './field-refusal.ts'
import { type Copy, decidingCopy, describeCopy, ownCopies } from './own-copies.ts'
import { keepSigned } from './keep-signed.ts'
import { makeReceipt } from './make-receipt.ts'
import { type ReadRefusal, readReport, type SoundReport } from './read-report.ts'

export type ReceivedRequest = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Of the file as it was shown: what is signed is what was seen. */
  readonly sha256: string
  readonly field: string
  readonly reason: string | null
  /** Sign the file although the profile's copy was signed another way. */
  readonly insteadOfCopy: boolean
  /** Where a time stamp is asked for, when not at the address in the settings. */
  readonly timeStampAddress?: string | undefined
}

export type ReceivedRefusal =
  | FieldRefusal
  | ReadRefusal
  | { readonly type: 'WrongReportKind' | 'Busy' }
  | { readonly type: 'OlderCopy'; readonly data: { readonly signers: string } }
  | { readonly type: 'DivergedCopies'; readonly data: { readonly theirs: string; readonly own: string } }

/**
 * Signs one field of a report that a colleague sent, and keeps the signed file with a receipt. The received file is not
 * touched. A copy of the same report in the profile is brought along, so that it has every signature too.
 */
export async function signReceived(
  open: OpenProfile,
  ports: Ports,
  request: ReceivedRequest,
  found: FoundSigner,
  trust: Trust,
): Promise<Result<ReceiptWithStamp, ReceivedRefusal>> {
  const read = readReport(request.bytes, trust)
  if (!read.ok) return read
  const report = read.value
  if (report.verification.sha256 !== request.sha256) return err({ type: 'FileChanged' })
  if (report.mark.kind !== open.profile.kind) return err({ type: 'WrongReportKind' })
  const now = ports.clock()
  const field = report.fields.find((one) => one.name === request.field)
  const copies = ownCopies(open, report)
  const refusal =
    fieldRefusal(field, open.profile, found.identity, now) ??
    copyRefusal(decidingCopy(copies, report.unsignedSize), report, request.insteadOfCopy, trust)
  if (refusal) return err(refusal)
  const { stamp, outcome } = await stampForSigning(open, ports, request.timeStampAddress)
  const signed = await signField(request.bytes, {
    field: request.field,
    signer: found.signer,
    signedAt: now,
    stamp,
    reason: request.reason,
    maalform: report.mark.maalform,
    fontFolder: ports.fontFolder,
  })
  if (!signed.ok) return err({ type: 'FileChanged' })
  const receipt = makeReceipt({
    id: ports.createId(),
    signedAt: now,
    identity: found.identity,
    field: request.field,
    report: {
      title: report.title,
      fileName: request.fileName,
      maalform: report.mark.maalform,
      fields: report.fields.map(({ name, label, signature }) => ({
        name,
        label,
        isSigned: signature !== null,
      })),
    },
    bytes: signed.value,
  })
  const kept = keepSigned(open, { copies, report, receipt, bytes: signed.value, newId: ports.createId() })
  return kept ? ok({ ...kept, timeStamp: outcome() }) : err({ type: 'Busy' })
}

/** Signatures stand in a row: nobody signs a copy that lacks some, and two that went apart cannot be put together. */
function copyRefusal(
  copy: Copy | undefined,
  report: SoundReport,
  insteadOfCopy: boolean,
  trust: Trust,
): ReceivedRefusal | null {
  if (copy?.relation !== 'ahead' && copy?.relation !== 'diverged') return null
  const { relation, onlyInFile, onlyInCopy } = describeCopy(copy, report, trust)
  const own = signersIn(onlyInCopy)
  if (relation === 'ahead') return { type: 'OlderCopy', data: { signers: own } }
  return insteadOfCopy ? null : { type: 'DivergedCopies', data: { theirs: signersIn(onlyInFile), own } }
}

function signersIn(signatures: readonly { readonly label: string; readonly signer: string }[]): string {
  return signatures.map(({ label, signer }) => `${signer} (${label})`).join(', ') || 'none'
}
