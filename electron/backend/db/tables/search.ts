/** Tables made by migration 0003-search. */
export type SearchTables = {}
