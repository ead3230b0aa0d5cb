import { type HashName, hashByOid } from '../cms/signature-algorithm.ts'
import { type CmsSignature, readEncapsulated } from '../verify/read-cms.ts'
import { derTime } from '../verify/der-time.ts'
import { contextTag, DerError, DerSequence, type DerValue, derOid, readDer, tag } from '../verify/der.ts'

/** A time stamp taken apart (RFC 3161 § 2.4.2): the CMS signature, and the statement it is over. */
export type TimeStampToken = {
  readonly cms: CmsSignature
  /** The statement (TSTInfo) as it was signed. */
  readonly content: Buffer
  readonly imprint: { readonly hash: HashName; readonly digest: Buffer }
  readonly time: Date
  /** The number from the question, without leading zeros; null where there was none. */
  readonly nonce: Buffer | null
}

/** The type of what a time stamp is over (RFC 3161 § 2.4.2). */
export const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const GENERALIZED_TIME = 0x18
const BOOLEAN = 0x01

/**
 * Takes a time stamp apart, or gives null when it is none: strict DER, one signer, a statement of version 1, an imprint by one
 * of the accepted hashes. Nothing in it is checked yet.
 */
export function readToken(der: Buffer): TimeStampToken | null {
  try {
    const read = readEncapsulated(der, TST_INFO)
    return read && { ...read, ...readStatement(read.content) }
  } catch (thrown) {
    if (thrown instanceof DerError) return null
    throw thrown
  }
}

function readStatement(content: Buffer): Pick<TimeStampToken, 'imprint' | 'time' | 'nonce'> {
  const value = readDer(content)
  if (value.raw.length !== content.length) throw new DerError('Bytes after the statement')
  const statement = new DerSequence(value)
  if (integerOf(statement.next(tag.integer)).toString('hex') !== '01') throw new DerError('Not version 1')
  statement.next(tag.objectIdentifier)
  const imprint = readImprint(statement.next(tag.sequence))
  statement.next(tag.integer)
  const time = derTime(statement.next(GENERALIZED_TIME))
  statement.optional(tag.sequence)
  statement.optional(BOOLEAN)
  const nonce = statement.optional(tag.integer)
  statement.optional(contextTag(0))
  if (statement.optional(contextTag(1))) throw new DerError('Extensions that are not understood')
  statement.end()
  return { imprint, time, nonce: nonce ? integerOf(nonce) : null }
}

function readImprint(value: DerValue): TimeStampToken['imprint'] {
  const imprint = new DerSequence(value)
  const algorithm = new DerSequence(imprint.next(tag.sequence))
  const hash = hashByOid.get(derOid(algorithm.next(tag.objectIdentifier)))
  const digest = imprint.next(tag.octetString).content
  imprint.end()
  if (!hash) throw new DerError('A hash that is not accepted')
  return { hash, digest }
}

/** The digits of a positive INTEGER, without the zero that may stand before them. */
function integerOf({ content }: DerValue): Buffer {
  return content.length > 1 && content[0] === 0 ? content.subarray(1) : content
}
