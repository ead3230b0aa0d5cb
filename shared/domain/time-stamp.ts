import { z } from 'zod'

/** Why a time stamp did not come, or is not to be used. Each has its words in `error.TimeStampFailed`. */
export const TimeStampFault = z.enum([
  /** No address is set in the settings. */
  'noAddress',
  /** No network, no such host, or the connection broke. */
  'unreachable',
  'timeOut',
  /** The answer is longer than any time stamp. */
  'tooLarge',
  /** The service sent on to another host. */
  'redirected',
  /** The server answered with an error of its own (HTTP). */
  'serverError',
  /** The service answered that it gives no time stamp. */
  'rejected',
  /** What came is no time stamp, or a damaged one. */
  'notATimeStamp',
  /** An answer to another question: an old one, played back. */
  'wrongNonce',
  /** A time stamp of something else. */
  'wrongImprint',
  /** The certificate is not one for giving time stamps. */
  'notAnAuthority',
  /** The certificate does not lead to a root that this machine trusts. */
  'untrustedAuthority',
  /** The certificate did not hold when the stamp was given. */
  'authorityExpired',
])
export type TimeStampFault = z.infer<typeof TimeStampFault>

/** What came of asking for a time stamp while signing: nobody was asked, it came, or why it did not. */
export const StampOutcome = z.enum(['notAsked', 'stamped', ...TimeStampFault.options])
export type StampOutcome = z.infer<typeof StampOutcome>

/**
 * The levels of PAdES (ETSI EN 319 142-1 § 6.1): basic; with a proven time; with all that is needed to check it later; and with
 * an archive's time stamp over that.
 */
export const SignatureLevel = z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA'])
export type SignatureLevel = z.infer<typeof SignatureLevel>

/** Whether an address can be asked for time stamps: http or https, without a name and password in it. Empty is none at all. */
export function isTimeStampAddress(address: string): boolean {
  return address === '' || /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/iu.test(address)
}
