import type { X509Certificate } from 'node:crypto'
import type { TimeStampFault } from '../../../../shared/domain/time-stamp.ts'
import type { Network } from '../../network.ts'
import { DerError, DerSequence, readDer, tag } from '../verify/der.ts'
import { authorityFault, type CheckedToken, checkToken } from './check-token.ts'
import { timeStampRequest } from './time-stamp-request.ts'

/** Where a time stamp is asked for, and what its answer is judged by. */
export type TimeStampService = {
  /** The address from the settings; empty for none. */
  readonly address: string
  readonly network: Network
  readonly randomBytes: (length: number) => Uint8Array
  readonly trustRoots: readonly X509Certificate[]
  readonly now: Date
}

/** A time stamp in DER, fit to be put into a PDF, and what it says. */
export type ObtainedToken = { readonly der: Buffer; readonly says: CheckedToken }

/** Longer than any time stamp with its certificates. */
const LIMIT_BYTES = 100_000
const LIMIT_MILLISECONDS = 10_000

/** PKIStatus (RFC 3161 § 2.4.2): granted, and granted with changes that the imprint and number would show. */
const granted: ReadonlySet<number> = new Set([0, 1])

/**
 * Asks a time-stamping authority for a stamp of a SHA-256 hash (RFC 3161 § 3.4), and checks the answer before anybody rests on
 * it: status, number, imprint, signature, and whether this machine trusts the authority. Sends the hash and a random number,
 * nothing else. Gives the reason when there is no stamp to use; nothing is changed by it.
 */
export async function obtainToken(
  digest: Buffer,
  service: TimeStampService,
): Promise<ObtainedToken | TimeStampFault> {
  if (service.address === '') return 'noAddress'
  const request = timeStampRequest(digest, service.randomBytes)
  const answer = await service.network({
    address: service.address,
    body: { type: 'application/timestamp-query', bytes: request.der },
    limitBytes: LIMIT_BYTES,
    limitMilliseconds: LIMIT_MILLISECONDS,
  })
  if ('failed' in answer) return answer.failed
  if (answer.status !== 200) return 'serverError'
  const der = tokenIn(answer.bytes)
  if (typeof der === 'string') return der
  const says = checkToken(der, () => digest)
  if (typeof says === 'string') return says
  if (!says.nonce?.equals(request.nonce)) return 'wrongNonce'
  const fault = authorityFault(says, { trustRoots: service.trustRoots, knownAt: says.time })
  return fault ?? { der, says }
}

/** The time stamp in an answer: `TimeStampResp { status PKIStatusInfo, timeStampToken }`. */
function tokenIn(bytes: Buffer): Buffer | 'rejected' | 'notATimeStamp' {
  try {
    const value = readDer(bytes)
    const answer = new DerSequence(value)
    const status = new DerSequence(answer.next(tag.sequence)).next(tag.integer).content
    if (status.length !== 1 || !granted.has(status[0] ?? -1)) return 'rejected'
    const token = answer.next(tag.sequence).raw
    answer.end()
    return value.raw.length === bytes.length ? Buffer.from(token) : 'notATimeStamp'
  } catch (thrown) {
    if (thrown instanceof DerError) return 'notATimeStamp'
    throw thrown
  }
}
