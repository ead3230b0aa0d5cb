import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { hashOids } from '../cms/signature-algorithm.ts'

/** A question to a time-stamping authority, and the number that its answer must repeat. */
export type TimeStampRequest = { readonly der: Buffer; readonly nonce: Buffer }

const NONCE_BYTES = 8

/**
 * Asks for a time stamp of a SHA-256 hash (RFC 3161 § 2.4.1). The hash and a random number are all that is sent; the answer is
 * to bring the authority's certificates along.
 */
export function timeStampRequest(
  digest: Uint8Array,
  randomBytes: (length: number) => Uint8Array,
): TimeStampRequest {
  const number = Buffer.from(randomBytes(NONCE_BYTES))
  // A positive INTEGER in its shortest form, whatever the bytes are.
  number[0] = ((number[0] ?? 0) & 0x3f) | 0x40
  const nonce = new asn1js.Integer({ valueHex: Uint8Array.from(number) })
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: hashOids.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: digest }),
    }),
    nonce,
    certReq: true,
  })
  return { der: Buffer.from(request.toSchema().toBER()), nonce: number }
}
