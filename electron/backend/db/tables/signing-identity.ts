/** Tables made by migration 0006-signing-identity. */
export type SigningIdentityTables = {}
