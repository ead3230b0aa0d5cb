import type { ReportPart } from '../contract/report-part.ts'
import { isWritten } from '../domain/conclusion-rules.ts'
import { type Edition, isRecipient } from '../domain/edition/edition.ts'
import { snapshotForEdition } from '../domain/edition/snapshot-for-edition.ts'
import type { InspectionSnapshot } from '../domain/inspection-snapshot.ts'
import type { RecordOf } from '../domain/records.ts'
import { findSectorPart } from '../domain/sector-part.ts'
import { type Maalform, sectors } from '../domain/sector.ts'
import { editionWords, exemptionMarker } from '../report/edition-words.ts'
import type { Translator } from '../text/translator.ts'
import { attachmentAccess, caseAccess, reportAccess } from './access.ts'
import { type ArchivedType, fileWords } from './file-names.ts'
import type { DocumentEntry } from './journal.ts'

/** A case, also as the public may see it, for the open titles. */
export type ArchivedCase = { readonly snapshot: InspectionSnapshot; readonly open: InspectionSnapshot }

/** The case with its open side. */
export function archivedCase(snapshot: InspectionSnapshot, t: Translator): ArchivedCase {
  return { snapshot, open: snapshotForEdition(snapshot, { name: 'public' }, exemptionMarker(t)) }
}

/** What the case is called. */
export function caseTitle({ inspection }: InspectionSnapshot, t: Translator): string {
  if (isWritten(inspection.title)) return inspection.title.trim()
  return isWritten(inspection.institutionName)
    ? t('document.title.fallback', { institution: inspection.institutionName.trim() })
    : t('document.title.fallbackEmpty')
}

/** A report as the journal names it. `date`: the day the file was made. */
export function reportEntry(
  { snapshot, open }: ArchivedCase,
  report: {
    readonly part: ReportPart
    readonly edition: Edition
    readonly maalform: Maalform
    readonly date: string
    readonly signedBy: readonly string[]
  },
  t: Translator,
): DocumentEntry {
  const { part, edition } = report
  return {
    type: 'report',
    title: reportTitle(snapshot, part, edition, t),
    openTitle: reportTitle(open, part, edition, t),
    date: report.date,
    recipients: recipients(snapshot, part, edition),
    caseNumber: caseNumberOf(snapshot, part),
    access: reportAccess(snapshot, part, edition),
    signedBy: report.signedBy,
    language: report.maalform === 'nb' ? 'nb-NO' : 'nn-NO',
    format: edition.name === 'exchange' ? 'PDF/A-3a' : 'PDF/A-2a',
  }
}

/**
 * A report's file name in the archive: its own, unless what the report is called holds something exempt. File names are
 * seen by more people than files are.
 */
export function reportFile(
  { snapshot, open }: ArchivedCase,
  entry: DocumentEntry,
  own: string,
  partName: string,
): string {
  const isOpen =
    entry.title === entry.openTitle && snapshot.inspection.institutionName === open.inspection.institutionName
  return isOpen ? own : `${fileWords(partName)}.pdf`
}

const FORMAT: Readonly<Record<ArchivedType, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/pdf': 'PDF',
}

/** A source's file as the journal names it. */
export function attachmentEntry(
  { snapshot, open }: ArchivedCase,
  source: RecordOf<'source'>,
  file: { readonly number: number; readonly type: ArchivedType },
  t: Translator,
): DocumentEntry {
  const { number, type } = file
  const titled = (one: RecordOf<'source'> | undefined) =>
    t('archive.document.attachment', { number, title: sourceTitle(one) ?? t('archive.document.untitled') })
  return {
    ...plainEntry('attachment', titled(source), FORMAT[type]),
    openTitle: titled(open.source.find((one) => one.id === source.id)),
    date: source.date ?? '',
    caseNumber: caseNumberOf(snapshot, source.compartment),
    access: attachmentAccess(snapshot, source),
  }
}

/** The case itself. */
export function caseEntry({ snapshot }: ArchivedCase, date: string, t: Translator): DocumentEntry {
  const access = caseAccess(snapshot)
  const caseNumber = caseNumberOf(snapshot, 'common')
  return { ...plainEntry('case', t('archive.document.case'), 'JSON'), date, caseNumber, access }
}

/** What a source's file is called, or null. */
export function sourceTitle(source: RecordOf<'source'> | undefined): string | null {
  return [source?.title ?? null, source?.fileName ?? null].find(isWritten) ?? null
}

function plainEntry(type: DocumentEntry['type'], title: string, format: string): DocumentEntry {
  return {
    type,
    title,
    openTitle: title,
    date: '',
    recipients: [],
    caseNumber: null,
    access: { assessment: 'notAssessed', bases: [] },
    signedBy: [],
    language: null,
    format,
  }
}

function reportTitle(
  snapshot: InspectionSnapshot,
  part: ReportPart,
  edition: Edition,
  t: Translator,
): string {
  const words = [caseTitle(snapshot, t), t(`document.part.${part}`), editionWords(edition, snapshot, t).title]
  return words.filter(isWritten).join(' – ')
}

/** Those who are to have it: one party its own copy; no party the public edition, or the one for exchange between offices. */
function recipients(snapshot: InspectionSnapshot, part: ReportPart, edition: Edition): readonly string[] {
  if (edition.name === 'public' || edition.name === 'exchange') return []
  return snapshot.party
    .filter((party) =>
      edition.name === 'party' ? party.id === edition.partyId : isRecipient(snapshot, party.id, part),
    )
    .map((party) => party.name)
    .filter(isWritten)
}

/** A sector's own number; for what is common, those of all sectors. */
function caseNumberOf(snapshot: InspectionSnapshot, part: string): string | null {
  const own = sectors.filter((sector) => sector === part)
  const numbers = (own.length > 0 ? own : sectors)
    .map((sector) => findSectorPart(snapshot, sector)?.caseNumber ?? null)
    .filter(isWritten)
  return numbers.length > 0 ? [...new Set(numbers)].join(', ') : null
}
