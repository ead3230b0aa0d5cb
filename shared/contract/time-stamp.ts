import { z } from 'zod'
import { TimeStampFault } from '../domain/time-stamp.ts'
import { procedure } from './procedure.ts'
import { RenderedReport } from './report.ts'
import { VerificationReport } from './signature.ts'
import { TimeStampAddress } from './time-stamp-address.ts'

const timeStampRefusals = {
  /** No time stamp to use came from the address. */
  TimeStampFailed: { data: z.object({ reason: TimeStampFault }) },
}

const extensionRefusals = {
  ...timeStampRefusals,
  /** Nobody has signed it, or it was not made by this program. */
  NothingToExtend: {},
  /** A signature in it is void: what is wrong must not be preserved as if it were right. */
  SignaturesNotValid: {},
  /** Fields that are still to be signed. A stamp over the report does not cover those who sign after it. */
  NotAllSigned: { data: z.object({ fields: z.array(z.string()) }) },
  /** Every field that was made for archive time stamps is used. */
  NoTimeStampField: {},
}

/** What extending came to. `withoutRevocation`: whose certificates could not be looked up as revoked or not. */
const Extended = z.object({ verification: VerificationReport, withoutRevocation: z.array(z.string()) })

export const timeStampContract = {
  /** Asks the address for a stamp of random bytes, to see that it answers and is trusted. Keeps nothing. */
  tryAddress: procedure
    .input(z.object({ address: TimeStampAddress }))
    .output(z.object({ authority: z.string(), time: z.iso.datetime() }))
    .errors(timeStampRefusals),
  /**
   * Extends the signatures in a PDF, so that they can be checked when certificates have run out, and gives the extended file.
   * `address`: null for the one in the open profile's settings. `evenIfUnsigned`: although not all have signed.
   */
  extendFile: procedure
    .input(z.object({ file: z.file(), address: TimeStampAddress.nullable(), evenIfUnsigned: z.boolean() }))
    .output(Extended.extend({ file: z.file() }))
    .errors({ ...extensionRefusals, NotAPdf: {} }),
  /** The same for a report that is kept in the profile; the extended one takes its place. */
  extendReport: procedure
    .input(z.object({ reportId: z.string(), evenIfUnsigned: z.boolean() }))
    .output(Extended.extend({ report: RenderedReport }))
    .errors(extensionRefusals),
}
