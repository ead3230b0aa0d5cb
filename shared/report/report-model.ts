import type { ReportPart } from '../contract/report.ts'
import type { Maalform, Sector } from '../domain/sector.ts'
import type { ReportBlock } from './report-block.ts'
import type { ReportMark, StatusMark } from './report-mark.ts'

export type { StatusMark } from './report-mark.ts'

/** Words that only the printer needs. Here, so that it can print without the whole catalogue of texts. */
export type PrinterWords = {
  /** «Side {page} av {pages}» is made from these. */
  readonly page: string
  readonly of: string
  readonly photoMissing: string
  readonly photoNotRedacted: string
  readonly archiveField: string
}

export type ReportMeta = {
  readonly title: string
  /** BCP 47: `nb-NO` or `nn-NO`. */
  readonly language: 'nb-NO' | 'nn-NO'
  readonly maalform: Maalform
  readonly subject: string
  /** The authority whose profile made the report. */
  readonly author: string
  /** From the data, never from the clock: the same case gives the same bytes on another day. */
  readonly createdAt: string
  readonly part: ReportPart
  /** The case as the page head names it: short title and case number. */
  readonly runningTitle: string
  readonly runningPart: string
  readonly status: StatusMark
  /** UTKAST, FORELØPIG, ENDELIG: on every page. */
  readonly statusMark: string
  /** ØVELSE on every page of a training case, beside the status; null for a real case. */
  readonly trainingMark: string | null
  readonly words: PrinterWords
  readonly fileName: string
}

/** A field of the finished file that can be signed. */
export type SignatureField = { readonly name: string; readonly label: string; readonly sector: Sector }

/** The whole report as plain data: preview, PDF and linter all read this. */
export type ReportModel = {
  readonly formatVersion: 1
  readonly meta: ReportMeta
  /** What is not to be signed has none. */
  readonly mark?: ReportMark
  readonly blocks: readonly ReportBlock[]
  readonly signatureFields: readonly SignatureField[]
}
