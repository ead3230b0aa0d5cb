/** Tables made by migration 0002-projection. */
export type ProjectionTables = {}
