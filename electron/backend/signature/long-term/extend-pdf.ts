import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../../../shared/lib/result.ts'
import type { TimeStampFault } from '../../../../shared/domain/time-stamp.ts'
import { certificateSubjectOf } from '../certificate/certificate-subject.ts'
import { type PdfFile, type PdfRefusal, parsePdf } from '../pdf/pdf-file.ts'
import { obtainToken, type ObtainedToken, type TimeStampService } from '../time-stamp/obtain-token.ts'
import { authorityPath } from '../time-stamp/check-token.ts'
import { type SignaturePaths, signaturePathsIn } from './certificate-paths.ts'
import { collectRevocation } from './collect-revocation.ts'
import { addDocumentTimeStamp, freeArchiveField } from './document-time-stamp.ts'
import { writeValidationData } from './security-store.ts'

export type ExtendedPdf = {
  readonly bytes: Buffer
  /** Names in certificates for which it could not be had whether they are revoked. */
  readonly withoutRevocation: readonly string[]
}

export type ExtensionRefusal =
  | PdfRefusal
  /** All fields for archive time stamps are used. */
  | { readonly type: 'NoTimeStampField' }
  | { readonly type: 'TimeStampFailed'; readonly reason: TimeStampFault }

/**
 * Extends the signatures of a report so that they can be checked when certificates have run out (ETSI EN 319 142-1 § 6.3, levels
 * B-LT and B-LTA), by two incremental updates: certificates and revocation lists, then a document time stamp over them. What
 * was there is not touched. A signature without a time stamp of its own gets its proof of existence from this one: nothing
 * can be added inside a signature that others have signed over.
 *
 * First one stamp is asked for only to see that the service answers and whose certificate it uses, so that the authority's own
 * revocation lists lie under the stamp that counts. Refuses as named; then there is no new file at all.
 */
export async function extendPdf(
  bytes: Uint8Array,
  service: TimeStampService,
): Promise<Result<ExtendedPdf, ExtensionRefusal>> {
  const parsed = parsePdf(bytes)
  if (!parsed.ok) return parsed
  const file = parsed.value
  if (!freeArchiveField(file)) return err({ type: 'NoTimeStampField' })
  const digest = createHash('sha256').update(file.bytes).digest()
  const tried = await obtainToken(digest, service)
  if (typeof tried === 'string') return err({ type: 'TimeStampFailed', reason: tried })
  const paths = [...signaturePathsIn(file, service.trustRoots, service.now), pathsOfService(tried, service)]
  const { signatures, missing } = await collectRevocation(paths, service.network, service.now)
  const withData = again(Buffer.concat([file.bytes, writeValidationData(file, signatures)]))
  const field = freeArchiveField(withData)
  if (!field) throw new Error('The field for the time stamp is gone')
  const stamped = await addDocumentTimeStamp(withData, field, (hash) => obtainToken(hash, service))
  if (typeof stamped === 'string') return err({ type: 'TimeStampFailed', reason: stamped })
  return ok({ bytes: stamped, withoutRevocation: missing.map((one) => certificateSubjectOf(one.raw).name) })
}

/** The authority's own certificates belong to no signature that is in the file yet. */
function pathsOfService({ says }: ObtainedToken, { trustRoots }: TimeStampService): SignaturePaths {
  const path = authorityPath(says, trustRoots)
  return { contents: null, paths: path ? [path] : [] }
}

/** What was just written, read anew. */
function again(bytes: Buffer): PdfFile {
  const parsed = parsePdf(bytes)
  if (!parsed.ok) throw new Error(`Not read again: ${parsed.error.type}`)
  return parsed.value
}
