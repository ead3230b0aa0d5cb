/** Tables made by migration 0004-attachment. */
export type AttachmentTables = {}
