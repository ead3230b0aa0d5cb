/** Tables made by migration 0001-journal. */
export type JournalTables = {}
