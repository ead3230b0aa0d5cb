import { X509Certificate } from 'node:crypto'
import { certificateSubjectOf } from '../certificate/certificate-subject.ts'
import { type RevocationList, readRevocationList } from '../long-term/crl.ts'
import { validationDataOf } from '../long-term/security-store.ts'
import type { PdfFile } from '../pdf/pdf-file.ts'
import { asType, isName } from '../pdf/pdf-value.ts'
import { authorityFault, authorityPath, type CheckedToken, checkToken } from '../time-stamp/check-token.ts'
import { checkRevocation } from './check-revocation.ts'
import type { Trust } from './check-signature.ts'
import { digestOf, isHoleItsOwn, readByteRange, readHole } from './coverage.ts'
import type { ShownSignature } from './judge-signature.ts'

/** A time that an authority vouches for, one that this machine trusts: what is stamped existed then. */
export type ProvenTime = { readonly at: Date; readonly by: string }

/** What a file holds that helps to judge a signature in it. */
export type Evidence = {
  /** The first document time stamp over the signature, of those whose word counts. */
  readonly covering: ProvenTime | null
  /** The revocation lists in the file, and those of them that a document time stamp covers. */
  readonly lists: readonly RevocationList[]
  readonly archivedLists: readonly RevocationList[]
}

/** For a file whose structure is not read: there is only what the signature itself carries. */
export const noEvidence: Evidence = { covering: null, lists: [], archivedLists: [] }

type Proof = ProvenTime & { readonly revision: number }

/**
 * Gathers what a file says about its own signatures, by revision: later document time stamps and the document security store
 * (ETSI EN 319 142-1 § 5.4). From the newest stamp to the oldest, each is judged as of the time that the next one proves: so a
 * stamp counts after its authority's certificate has run out, if another was put over it in time.
 */
export function evidenceIn(
  file: PdfFile,
  shown: readonly ShownSignature[],
  trust: Trust,
): (revision: number) => Evidence {
  const newest = file.revisions.length - 1
  const lists = listsIn(file, newest)
  const proofs = provenTimes(file, shown, lists, trust)
  const last = proofs.at(-1)
  const archivedLists = last ? listsIn(file, last.revision) : []
  return (revision) => ({
    covering: proofs.find((proof) => proof.revision > revision) ?? null,
    lists,
    archivedLists,
  })
}

/** Oldest first. */
function provenTimes(
  file: PdfFile,
  shown: readonly ShownSignature[],
  lists: readonly RevocationList[],
  trust: Trust,
): Proof[] {
  const trustRoots = trust.trustRoots.map((der) => new X509Certificate(der))
  const proofs: Proof[] = []
  for (const one of shown.toSorted((a, b) => b.revision - a.revision)) {
    const token = documentTimeStamp(file, one)
    const knownAt = proofs[0]?.at ?? trust.now
    if (!token || authorityFault(token, { trustRoots, knownAt })) continue
    const path = authorityPath(token, trustRoots) ?? []
    if (checkRevocation(path, lists, knownAt) === 'revoked') continue
    proofs.unshift({ at: token.time, by: authorityName(token), revision: one.revision })
  }
  return proofs
}

/** The document time stamp that a field shows, if it is one and is right by itself. */
function documentTimeStamp(file: PdfFile, { value, revision }: ShownSignature): CheckedToken | null {
  const dictionary = asType(file.object(value, revision)?.value, 'dictionary')
  if (!dictionary || !isName(dictionary.entries.get('SubFilter'), 'ETSI.RFC3161')) return null
  const range = readByteRange(dictionary.entries.get('ByteRange'), file.bytes.length)
  if (!range || !isHoleItsOwn(dictionary, range)) return null
  const der = readHole(file.bytes, range)
  const token = der && checkToken(der, (hash) => digestOf(file.bytes, range, hash))
  return token === null || typeof token === 'string' ? null : token
}

/** Who gave a time stamp, by the certificate. */
export function authorityName({ authority }: CheckedToken): string {
  return certificateSubjectOf(authority.raw).name
}

function listsIn(file: PdfFile, revision: number): RevocationList[] {
  return validationDataOf(file, revision).lists.flatMap((der) => readRevocationList(der) ?? [])
}
