import type { InspectionSnapshot } from '../domain/inspection-snapshot.ts'
import { sectors } from '../domain/sector.ts'
import { findSectorPart } from '../domain/sector-part.ts'
import type { Translator } from '../text/translator.ts'
import { type Access, EXEMPT_CODE } from './access.ts'
import type { BagFile } from './bag.ts'
import { csv } from './csv.ts'

export type DocumentType = 'report' | 'attachment' | 'case'

/** A document as a journal names it. The open title is the title without what is exempt (Noark 5: offentligTittel). */
export type DocumentEntry = {
  readonly type: DocumentType
  readonly title: string
  readonly openTitle: string
  /** ISO date. */
  readonly date: string
  readonly recipients: readonly string[]
  readonly caseNumber: string | null
  readonly access: Access
  readonly signedBy: readonly string[]
  readonly language: 'nb-NO' | 'nn-NO' | null
  readonly format: string
}

/** An entry with the file it is about. */
export type ArchivedDocument = DocumentEntry & { readonly file: BagFile }

/** An attachment that could not be put in, and why. */
export type LeftOut = { readonly title: string; readonly reason: 'missing' | 'notRedacted' }

export type JournalInput = {
  readonly snapshot: InspectionSnapshot
  readonly title: string
  readonly openTitle: string
  /** The authority whose profile made the folder. */
  readonly authority: string
  readonly documents: readonly ArchivedDocument[]
  readonly leftOut: readonly LeftOut[]
}

/** The journal metadata for a case system: names in Norwegian, as Noark 5 has them, without æ, ø and å. */
export function journalJson(input: JournalInput, t: Translator): string {
  const { snapshot, documents, leftOut } = input
  const journal = {
    format: 'samsyn-journal',
    versjon: 1,
    sak: {
      sakstittel: input.title,
      offentligTittel: input.openTitle,
      saksnumre: caseNumbers(snapshot, t),
      administrativEnhet: input.authority,
      arkivansvarlig: snapshot.inspection.archiveResponsible,
      parter: snapshot.party.map((party) => ({
        partNavn: party.name,
        organisasjonsnummer: party.orgNumber,
        partRolle: party.role && t(`vocabulary.dutyHolder.${party.role}`),
        saksnummer: party.caseNumber,
      })),
    },
    dokumenter: documents.map((one) => documentJson(one, input.authority, t)),
    utelatteVedlegg: leftOut.map(({ title, reason }) => ({
      tittel: title,
      grunn: t(`archive.leftOut.${reason}`),
    })),
  }
  return `${JSON.stringify(journal, null, 2)}\n`
}

/** The same as a table, one line for each document. */
export function journalCsv(input: JournalInput, t: Translator): string {
  const rows = input.documents.map((one) => columns.map((column) => cells[column](one, input, t)))
  return csv([columns.map((column) => t(`archive.column.${column}`)), ...rows])
}

function caseNumbers(snapshot: InspectionSnapshot, t: Translator) {
  return sectors.flatMap((sector) => {
    const number = findSectorPart(snapshot, sector)?.caseNumber
    return number ? [{ sektor: t(`vocabulary.sector.${sector}`), saksnummer: number }] : []
  })
}

function documentJson(one: ArchivedDocument, authority: string, t: Translator) {
  return {
    dokumenttittel: one.title,
    offentligTittel: one.openTitle,
    dokumenttype: t(`archive.type.${one.type}`),
    dokumentdato: one.date,
    saksnummer: one.caseNumber,
    avsender: authority,
    mottakere: one.recipients,
    tilgangskode: accessCode(one.access),
    tilgangsvurdering: t(`archive.access.${one.access.assessment}`),
    skjermingshjemmel: basisTexts(one.access, t),
    signertAv: one.signedBy,
    spraak: one.language,
    format: one.format,
    referanseDokumentfil: one.file.path,
    filstoerrelse: one.file.size,
    sjekksum: one.file.sha256,
    sjekksumAlgoritme: 'SHA-256',
  }
}

const columns = [
  ...(['caseTitle', 'openCaseTitle', 'caseNumber', 'title', 'openTitle', 'type', 'date'] as const),
  ...(['sender', 'recipients', 'accessCode', 'access', 'basis'] as const),
  ...(['signedBy', 'format', 'file', 'sha256'] as const),
] as const

type Cell = (one: ArchivedDocument, input: JournalInput, t: Translator) => string

const cells: Readonly<Record<(typeof columns)[number], Cell>> = {
  caseTitle: (_, input) => input.title,
  openCaseTitle: (_, input) => input.openTitle,
  caseNumber: (one) => one.caseNumber ?? '',
  title: (one) => one.title,
  openTitle: (one) => one.openTitle,
  type: (one, _, t) => t(`archive.type.${one.type}`),
  date: (one) => one.date,
  sender: (_, input) => input.authority,
  recipients: (one) => one.recipients.join('; '),
  accessCode: (one) => accessCode(one.access) ?? '',
  access: (one, _, t) => t(`archive.access.${one.access.assessment}`),
  basis: (one, _, t) => basisTexts(one.access, t).join('; '),
  signedBy: (one) => one.signedBy.join('; '),
  format: (one) => one.format,
  file: (one) => one.file.path,
  sha256: (one) => one.file.sha256,
}

function accessCode({ assessment }: Access): string | null {
  return assessment === 'exempt' ? EXEMPT_CODE : null
}

function basisTexts({ bases }: Access, t: Translator): readonly string[] {
  return bases.map((basis) => t(`document.exemptionBasis.${basis}`))
}
