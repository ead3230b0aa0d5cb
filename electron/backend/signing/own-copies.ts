import type { CopyRelation, CopySignature, OwnCopy } from '../../../shared/contract/signing.ts'
import { prepared } from '../db/prepared.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { Trust } from '../signature/verify/check-signature.ts'
import { verifyPdf } from '../signature/verify/verify-pdf.ts'
import type { SoundReport } from './read-report.ts'

/** A copy of a report in the profile: a finished file of a case, or one that was taken in and signed. */
export type Copy = {
  readonly id: string
  /** Null for one that was taken in without its case. */
  readonly inspectionId: string | null
  readonly bytes: Buffer
  readonly relation: CopyRelation
}

type Row = Omit<Copy, 'relation'>

/**
 * The copies of a report that the profile has: what begins with the same bytes as the report did before anybody signed. The
 * same bytes come from the same case in the same state, so there may be several.
 */
export function ownCopies(
  open: Pick<OpenProfile, 'connection'>,
  report: Pick<SoundReport, 'bytes' | 'unsignedSize'>,
): readonly Copy[] {
  const beginning = report.bytes.subarray(0, report.unsignedSize)
  const rows = prepared<Row>(
    open.connection,
    `select id, inspectionId, bytes from renderedReport where substr(bytes, 1, :size) = :beginning
     union all
     select id, null, bytes from signingReceipt where bytes is not null and substr(bytes, 1, :size) = :beginning`,
  ).all({ size: beginning.length, beginning })
  return rows.map((row) => ({ ...row, relation: relationTo(row.bytes, report.bytes) }))
}

/**
 * The copy that decides whether the file may be signed. One that somebody has signed and that the file goes on from says that
 * this is the way that was chosen; one that is ahead has all that the file has; then one that went another way.
 */
export function decidingCopy(copies: readonly Copy[], unsignedSize: number): Copy | undefined {
  const goesOn = (copy: Copy) => copy.relation === 'same' || copy.relation === 'behind'
  return (
    copies.find((copy) => goesOn(copy) && copy.bytes.length > unsignedSize) ??
    copies.find((copy) => copy.relation === 'ahead') ??
    copies.find((copy) => copy.relation === 'diverged') ??
    copies[0]
  )
}

/** A copy in the contract's words: which signatures each has alone. */
export function describeCopy(copy: Copy, report: SoundReport, trust: Trust): OwnCopy {
  const there = signaturesIn(copy.bytes, trust)
  const here = signaturesIn(report.bytes, trust)
  return {
    relation: copy.relation,
    inspectionId: copy.inspectionId,
    onlyInFile: without(here, there),
    onlyInCopy: without(there, here),
  }
}

function relationTo(copy: Buffer, file: Buffer): CopyRelation {
  const common = Math.min(copy.length, file.length)
  if (!copy.subarray(0, common).equals(file.subarray(0, common))) return 'diverged'
  if (copy.length === file.length) return 'same'
  return copy.length > file.length ? 'ahead' : 'behind'
}

type Signed = CopySignature & { readonly signedAt: string | null }

function signaturesIn(bytes: Buffer, trust: Trust): readonly Signed[] {
  const verified = verifyPdf(bytes, trust)
  const signatures = verified.ok ? verified.value.signatures : []
  return signatures.map(({ field, signer, signedAt }) => ({ label: field, signer, signedAt }))
}

function without(some: readonly Signed[], others: readonly Signed[]): CopySignature[] {
  return some
    .filter((one) => !others.some((other) => other.label === one.label && other.signedAt === one.signedAt))
    .map(({ label, signer }) => ({ label, signer }))
}
