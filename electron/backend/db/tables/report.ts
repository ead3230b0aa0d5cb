/** Tables made by migration 0005-report. */
export type ReportTables = {}
