/** Tables made by migration 0006-signing-identity. */
export type SigningIdentityTables = {
  signingIdentity: {
    /** SHA-256 of the signer's certificate in hex; for the profile's own certificate `own`. */
    id: string
    /** JSON: certificates in DER as base64, the signer's own first. */
    certificates: string
    /** PKCS#8 in DER. */
    privateKey: Uint8Array
    createdAt: string
  }
}
