import { z } from 'zod'
import { SignatureLevel, StampOutcome } from '../domain/time-stamp.ts'
import { FileVerdict, LaterChange, SignatureStatus, VerdictReason } from '../domain/verdict.ts'
import { procedure } from './procedure.ts'
import { RenderedReport } from './report.ts'
import { PinState, TokenName } from '../domain/token.ts'
import { LibraryPath, SigningKeyChoice, tokenRefusals } from './signing-key.ts'
import { fieldRefusals } from './signing.ts'

/** Who a certificate says it is. `selfIssued` proves that nothing was changed, not who signed. */
export const SigningIdentity = z.object({
  id: z.string(),
  subject: z.string(),
  organisation: z.string().nullable(),
  organisationNumber: z.string().nullable(),
  issuer: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  selfIssued: z.boolean(),
  algorithm: z.string(),
})
export type SigningIdentity = z.infer<typeof SigningIdentity>

/** One certificate on the way from a signer to a root. `trusted`: this machine trusts it, and the way ends here. */
export const ChainLink = z.object({ name: z.string(), fingerprint: z.string(), trusted: z.boolean() })
export type ChainLink = z.infer<typeof ChainLink>

export const SignatureVerdict = z.object({
  field: z.string(),
  signer: z.string(),
  organisation: z.string().nullable(),
  organisationNumber: z.string().nullable(),
  issuer: z.string(),
  /** Somebody's signature, or an authority's time stamp over the whole document. */
  kind: z.enum(['signature', 'timeStamp']),
  /** By the signing machine's clock; of a time stamp, the time it states. */
  signedAt: z.string().nullable(),
  /** The time at which it is proven to have existed, and which trusted authority vouches for that. Null when nobody does. */
  proven: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  /** How far a signature has come on the way from B-B to B-LTA. Null for time stamps and for other kinds of signature. */
  level: SignatureLevel.nullable(),
  status: SignatureStatus,
  coversWholeFile: z.boolean(),
  selfIssued: z.boolean(),
  /** What is wrong or worth knowing; each has a sentence in the text catalogues (`verify.reason.NAME`). */
  reasons: z.array(VerdictReason),
  /** The signer's certificate first. Empty when the signature could not be read. */
  chain: z.array(ChainLink),
  /** What later savings of the file did, oldest first. */
  later: z.array(LaterChange),
})
export type SignatureVerdict = z.infer<typeof SignatureVerdict>

/** How a file stands to the same report in the open profile. */
export const KeptComparison = z.object({
  /**
   * `older`: the kept one was signed further. `newer`: the file was. `different`: each has a signature the other lacks.
   * `changed`: it began as the same report, and is not sound.
   */
  relation: z.enum(['same', 'older', 'newer', 'different', 'changed']),
  inspectionId: z.string(),
  fileName: z.string(),
  /** What the kept report has and the file lacks: each field's label, and who signed it. */
  missing: z.array(z.object({ field: z.string(), signer: z.string() })),
})
export type KeptComparison = z.infer<typeof KeptComparison>

export const VerificationReport = z.object({
  verdict: FileVerdict,
  signatures: z.array(SignatureVerdict),
  /** Labels of the fields that are to be signed and are not: not yet signed, or the last signature was cut away. */
  unsignedFields: z.array(z.string()),
  /** Null when no profile is open, or it has no such report. */
  kept: KeptComparison.nullable(),
  sha256: z.string(),
  size: z.int(),
})
export type VerificationReport = z.infer<typeof VerificationReport>

/** A report that was just signed, and what came of asking for a time stamp: the signature is good either way. */
export const SignedReport = RenderedReport.extend({ timeStamp: StampOutcome })
export type SignedReport = z.infer<typeof SignedReport>

/** A smart card or another token that is in its reader. */
export const Token = TokenName.extend({
  pin: PinState,
  /** The PIN is typed on the reader, not here. */
  pinPad: z.boolean(),
  /** What it can sign with, the best suited first. `id` names the key on the token. */
  keys: z.array(SigningIdentity),
})
export type Token = z.infer<typeof Token>

/** A PKCS#11 library: what a card's maker gives out to talk to it. `name` is null for one that was named by its path. */
export const TokenLibrary = z.object({ path: LibraryPath, name: z.string().nullable() })
export type TokenLibrary = z.infer<typeof TokenLibrary>

const keyFileRefusals = {
  /** Not a PKCS#12 file, or one that uses an algorithm that is not supported. */
  NotAKeyFile: { data: z.object({ reason: z.string() }) },
  WrongKeyPassword: {},
}

export const signatureContract = {
  /** The identities this profile may sign with: its own certificate, and key files that were imported. */
  identities: procedure.output(z.array(SigningIdentity)),
  importKeyFile: procedure
    .input(z.object({ file: z.file(), password: z.string().max(1_024) }))
    .output(SigningIdentity)
    .errors(keyFileRefusals),
  /** The libraries that may be on this machine to choose from: the one last used first. Nothing is loaded to find them. */
  tokenLibraries: procedure.output(z.array(TokenLibrary)),
  /** The tokens that a library sees. Loads the library, in a process of its own, and remembers it as the last used. */
  tokens: procedure
    .input(z.object({ library: LibraryPath }))
    .output(z.array(Token))
    .errors(tokenRefusals),
  /** Signs one field of a rendered report. Earlier signatures stay valid. */
  sign: procedure
    .input(
      z
        .object({ reportId: z.string(), field: z.string(), reason: z.string().max(200).nullable() })
        .and(SigningKeyChoice),
    )
    .output(SignedReport)
    .errors({
      ...tokenRefusals,
      ...fieldRefusals,
      PartNotClosed: {},
      /** The file to be signed is not as this program made it. */
      ReportChanged: {},
    }),
  verify: procedure
    .input(z.object({ file: z.file() }))
    .output(VerificationReport)
    .errors({ NotAPdf: {} }),
}
