import { z } from 'zod'
import { Sector } from '../domain/sector.ts'
import { StampOutcome } from '../domain/time-stamp.ts'
import { FileVerdict } from '../domain/verdict.ts'
import { ReportMark } from '../report/report-mark.ts'
import { procedure } from './procedure.ts'
import { TimeStampAddress } from './time-stamp-address.ts'
import { SigningKeyChoice, tokenRefusals } from './signing-key.ts'

/** Who has signed a field, from the certificate, and when by the signing machine's clock. */
export const FieldSignature = z.object({
  signer: z.string(),
  organisation: z.string().nullable(),
  organisationNumber: z.string().nullable(),
  selfIssued: z.boolean(),
  signedAt: z.string().nullable(),
})
export type FieldSignature = z.infer<typeof FieldSignature>

/** A field of a report that people sign. */
export const FieldToSign = z.object({
  name: z.string(),
  label: z.string(),
  sector: Sector.nullable(),
  /** Whose certificate it is for, as the report says. */
  expected: z.object({ authority: z.string().nullable(), organisationNumber: z.string().nullable() }),
  signature: FieldSignature.nullable(),
})
export type FieldToSign = z.infer<typeof FieldToSign>

/** A signature that one copy of a report has and another lacks. */
export const CopySignature = z.object({ label: z.string(), signer: z.string() })
export type CopySignature = z.infer<typeof CopySignature>

/**
 * How a file stands to a copy of the same report in the profile. `behind`: the profile's copy goes on in the file. `ahead`:
 * the file goes on in the profile's copy. `diverged`: each has something that the other lacks.
 */
export const CopyRelation = z.enum(['same', 'behind', 'ahead', 'diverged'])
export type CopyRelation = z.infer<typeof CopyRelation>

export const OwnCopy = z.object({
  relation: CopyRelation,
  /** The case it lies in; null for a report that was taken in without its case. */
  inspectionId: z.string().nullable(),
  onlyInFile: z.array(CopySignature),
  onlyInCopy: z.array(CopySignature),
})
export type OwnCopy = z.infer<typeof OwnCopy>

/** What the linter and the identity detector say now of the case that a report was made from. */
export const CaseChecks = z.object({
  inspectionId: z.string(),
  errors: z.int(),
  warnings: z.int(),
  /** Finds that may identify someone and are not decided; for editions that leave the house. */
  undecided: z.int(),
  /** Exemptions that have lost their words; for editions that leave the house. */
  loose: z.int(),
})
export type CaseChecks = z.infer<typeof CaseChecks>

/** What somebody puts their name to, before they do. */
export const SigningSummary = z.object({
  title: z.string(),
  mark: ReportMark,
  pages: z.int(),
  sha256: z.string(),
  size: z.int(),
  verdict: FileVerdict,
  fields: z.array(FieldToSign),
  /** Null when the profile has no copy of the report. */
  copy: OwnCopy.nullable(),
  /** Null when the case is not in the profile. */
  checks: CaseChecks.nullable(),
})
export type SigningSummary = z.infer<typeof SigningSummary>

/** The proof that somebody signed something with this profile. */
export const SigningReceipt = z.object({
  id: z.string(),
  /** The finished file in a case of this profile, or null when the report was taken in without its case. */
  reportId: z.string().nullable(),
  title: z.string(),
  /** Name of the signed file. */
  fileName: z.string(),
  field: z.string(),
  label: z.string(),
  signer: z.string(),
  organisation: z.string().nullable(),
  organisationNumber: z.string().nullable(),
  issuer: z.string(),
  selfIssued: z.boolean(),
  signedAt: z.iso.datetime(),
  /** Of the file as it was when it had just been signed. */
  sha256: z.string(),
  size: z.int(),
  /** Labels of the fields that were still to be signed. */
  remaining: z.array(z.string()),
})
export type SigningReceipt = z.infer<typeof SigningReceipt>

/** The proof as it is given right after signing, with what came of asking for a time stamp. */
export const ReceiptWithStamp = SigningReceipt.extend({ timeStamp: StampOutcome })
export type ReceiptWithStamp = z.infer<typeof ReceiptWithStamp>

/** Why a file that somebody received cannot be signed. */
const receivedRefusals = {
  NotAPdf: {},
  /** The end of the file is missing. */
  CutFile: {},
  /** Another program's file, or one of ours that is damaged. */
  NotMadeHere: {},
  /** It was changed after it was made or signed. */
  FileChanged: {},
  /** A signature in it is not valid. */
  InvalidSignature: {},
  /** An exercise in a real profile, or the other way round. */
  WrongReportKind: {},
}

/** Why somebody may not sign a field. */
export const fieldRefusals = {
  AlreadySigned: {},
  NotYourSector: { data: z.object({ compartment: Sector }) },
  CertificateExpired: {},
  /** The certificate belongs to another organisation than the one that the field names. */
  OtherOrganisation: { data: z.object({ expected: z.string(), actual: z.string() }) },
}

export const signingContract = {
  /** Reads a report that somebody is about to sign: a file that was received, or one that is kept in the profile. */
  prepare: procedure
    .input(z.union([z.object({ file: z.file() }), z.object({ reportId: z.string() })]))
    .output(SigningSummary)
    .errors(receivedRefusals),
  /**
   * Signs one field of a received file, and keeps the signed file; the received one is not touched. `sha256` is that of the
   * file as it was shown. A copy of the same report in the profile is brought along. One that was signed another way stops
   * it, unless the file is to be signed instead of that copy; both are kept then.
   */
  signReceived: procedure
    .input(
      z
        .object({
          file: z.file(),
          sha256: z.string(),
          field: z.string(),
          reason: z.string().max(200).nullable(),
          insteadOfCopy: z.boolean(),
          /** Instead of the address in the settings. */
          timeStampAddress: TimeStampAddress.optional(),
        })
        .and(SigningKeyChoice),
    )
    .output(ReceiptWithStamp)
    .errors({
      ...receivedRefusals,
      ...fieldRefusals,
      ...tokenRefusals,
      /** The profile has a copy with more signatures than the file. */
      OlderCopy: { data: z.object({ signers: z.string() }) },
      /** The file and the profile's copy were signed each its own way. */
      DivergedCopies: { data: z.object({ theirs: z.string(), own: z.string() }) },
    }),
  /** Every signature that was made with this profile, newest first. */
  receipts: procedure.output(z.array(SigningReceipt)),
  /** A file as it was when it had just been signed. */
  signedFile: procedure.input(z.object({ receiptId: z.string() })).output(z.file()),
}
