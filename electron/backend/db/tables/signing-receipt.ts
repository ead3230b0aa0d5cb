/** Tables made by migration 0013-signing-receipt. */
export type SigningReceiptTables = {
  signingReceipt: {
    id: string
    reportId: string | null
    title: string
    fileName: string
    field: string
    label: string
    signer: string
    organisation: string | null
    organisationNumber: string | null
    issuer: string
    selfIssued: number
    signedAt: string
    sha256: string
    size: number
    /** JSON: labels of the fields that were still to be signed. */
    remaining: string
    /** The signed file; null where `reportId` names a finished file that begins with it. */
    bytes: Uint8Array | null
  }
}
