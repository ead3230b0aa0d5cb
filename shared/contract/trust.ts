import { z } from 'zod'
import { procedure } from './procedure.ts'

/** A certificate that this machine trusts: an issuer's root, or one person's own. */
export const TrustedCertificate = z.object({
  /** SHA-256 over the certificate, in lower-case hexadecimal. */
  fingerprint: z.string(),
  name: z.string(),
  organisation: z.string().nullable(),
  validTo: z.iso.datetime(),
  expired: z.boolean(),
  /** It may vouch for others. If not, it is trusted for its own signatures only. */
  isIssuer: z.boolean(),
})
export type TrustedCertificate = z.infer<typeof TrustedCertificate>

/** Whom this machine trusts when a report is verified. It counts for every profile on the machine. */
export const trustContract = {
  list: procedure.output(z.array(TrustedCertificate)),
  /** Trusts the certificates in a file (PEM or DER). Gives the whole list. One that is there already stays once. */
  add: procedure
    .input(z.object({ file: z.file() }))
    .output(z.array(TrustedCertificate))
    .errors({ NotACertificate: {} }),
  /** Trusts a certificate no longer. Gives what is left. */
  remove: procedure.input(z.object({ fingerprint: z.string() })).output(z.array(TrustedCertificate)),
}
