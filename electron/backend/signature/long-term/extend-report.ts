import { createHash } from 'node:crypto'
import type { RenderedReport } from '../../../../shared/contract/report.ts'
import type { VerificationReport } from '../../../../shared/contract/signature.ts'
import type { TimeStampFault } from '../../../../shared/domain/time-stamp.ts'
import { err, ok, type Result } from '../../../../shared/lib/result.ts'
import type { OpenProfile } from '../../open-profile.ts'
import { toRenderedReport } from '../../report/rendered-report.repo.ts'
import type { TimeStampService } from '../time-stamp/obtain-token.ts'
import { verifyPdf } from '../verify/verify-pdf.ts'
import { type ExtendedPdf, extendPdf } from './extend-pdf.ts'

export type Extended = ExtendedPdf & { readonly verification: VerificationReport }

export type ExtendRefusal =
  | { readonly type: 'NotAPdf' }
  | { readonly type: 'NothingToExtend' }
  | { readonly type: 'SignaturesNotValid' }
  | { readonly type: 'NotAllSigned'; readonly fields: readonly string[] }
  | { readonly type: 'NoTimeStampField' }
  | { readonly type: 'TimeStampFailed'; readonly reason: TimeStampFault }

/**
 * Extends the signatures in a report, if they are worth it: somebody has signed, no signature is void, and all have signed who
 * are to sign (unless `evenIfUnsigned`: those who sign later are not covered, and may still sign). The result is verified
 * before it is handed on; throws if it is not as sound as what it was made of.
 */
export async function extendSigned(
  bytes: Uint8Array,
  evenIfUnsigned: boolean,
  service: TimeStampService,
): Promise<Result<Extended, ExtendRefusal>> {
  const trust = { trustRoots: service.trustRoots.map((one) => one.raw), now: service.now }
  const before = verifyPdf(bytes, trust)
  if (!before.ok) return err({ type: 'NotAPdf' })
  const { signatures, unsignedFields } = before.value
  if (signatures.length === 0) return err({ type: 'NothingToExtend' })
  if (signatures.some((one) => one.status === 'invalid')) return err({ type: 'SignaturesNotValid' })
  if (unsignedFields.length > 0 && !evenIfUnsigned) {
    return err({ type: 'NotAllSigned', fields: unsignedFields })
  }
  const extended = await extendPdf(bytes, service)
  if (!extended.ok) {
    const { error } = extended
    return err(error.type === 'UnreadablePdf' ? { type: 'NothingToExtend' } : error)
  }
  const after = verifyPdf(extended.value.bytes, trust)
  if (!after.ok || after.value.signatures.some((one) => one.status === 'invalid')) {
    throw new Error('Extending made a signature void')
  }
  return ok({ ...extended.value, verification: after.value })
}

/** Puts an extended report in the place of the one that it was made of, unless that was signed or replaced in the meantime. */
export async function keepExtended(
  open: OpenProfile,
  report: { readonly id: string; readonly sha256: string },
  bytes: Buffer,
): Promise<RenderedReport | 'Busy'> {
  const changed = {
    bytes,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const row = await open.db
    .updateTable('renderedReport')
    .set(changed)
    .where('id', '=', report.id)
    .where('sha256', '=', report.sha256)
    .returningAll()
    .executeTakeFirst()
  return row ? toRenderedReport(row) : 'Busy'
}
