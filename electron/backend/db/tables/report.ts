/** Tables made by migrations 0005-report and 0009-edition. */
export type ReportTables = {
  renderedReport: {
    id: string
    inspectionId: string
    part: string
    maalform: string
    edition: string
    partyId: string | null
    fileName: string
    pages: number
    size: number
    sha256: string
    /** JSON: list of the characters that no font has. */
    replacedCharacters: string
    /** JSON: list of `{ name, label, signedBy }`. */
    signatureFields: string
    createdAt: string
    bytes: Uint8Array
  }
}
