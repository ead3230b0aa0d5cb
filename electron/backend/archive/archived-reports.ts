import { type ArchivedCase, reportEntry, reportFile } from '../../../shared/archive/entries.ts'
import type { DocumentEntry } from '../../../shared/archive/journal.ts'
import type { RenderedReport } from '../../../shared/contract/report.ts'
import type { ReportPart } from '../../../shared/contract/report-part.ts'
import type { Edition } from '../../../shared/domain/edition/edition.ts'
import { Maalform, sectors } from '../../../shared/domain/sector.ts'
import { findSectorPart } from '../../../shared/domain/sector-part.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import type { OpenProfile } from '../open-profile.ts'
import { lastChangeAt, prepareReport } from '../report/prepare-report.ts'
import { renderInWorker } from '../report/render-in-worker.ts'
import { listRenderedReports, readRenderedReport } from '../report/rendered-report.repo.ts'
import type { Ports } from '../ports.ts'

/** A file for the archive: what the journal says of it, and the way to its name and bytes. */
export type ArchivedFile = {
  readonly entry: DocumentEntry
  readonly read: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>
}

/**
 * The reports that belong in a case's archive: every one that somebody signed, as it was kept; the newest of those that
 * nobody signed, of each kind; and, for a part of which no signed or up-to-date report is kept, one that is rendered now
 * from the case as it stands. Unsigned reports for exchange are left out: the case lies beside them anyway.
 */
export async function archivedReports(
  open: OpenProfile,
  ports: Pick<Ports, 'reportWorker' | 'fontFolder'>,
  of: ArchivedCase,
  t: Translator,
): Promise<readonly ArchivedFile[]> {
  const inspectionId = of.snapshot.inspection.id
  const kept = await listRenderedReports(open, inspectionId)
  const chosen = kept.filter(
    (report, index) => isSigned(report) || isNewestOfItsKind(report, kept.slice(0, index)),
  )
  const changedAt = lastChangeAt(open, inspectionId) ?? open.profile.createdAt
  const lacking = partsOf(of.snapshot).filter(
    (part) => !chosen.some((one) => stillHolds(one, part, changedAt)),
  )
  return [
    ...chosen.map((report) => keptReport(open, of, report, t)),
    ...lacking.map((part) => newReport(open, ports, of, part, changedAt, t)),
  ]
}

function isSigned(report: RenderedReport): boolean {
  return report.signatureFields.some((field) => field.signedBy !== null)
}

/** `newer`: the reports that were made after it. */
function isNewestOfItsKind(report: RenderedReport, newer: readonly RenderedReport[]): boolean {
  if (report.edition === 'exchange') return false
  return !newer.some((one) =>
    (['part', 'maalform', 'edition', 'partyId'] as const).every((key) => one[key] === report[key]),
  )
}

/**
 * Whether a kept report tells what those who work on the case see, and was signed or made after the last change. One for
 * exchange does not count: it is PDF/A-3, which archives need not take.
 */
function stillHolds(report: RenderedReport, part: ReportPart, changedAt: string): boolean {
  const isWhole = report.part === part && report.edition === 'working'
  return isWhole && (isSigned(report) || report.createdAt >= changedAt)
}

/** The reports a case has: the joint one, and those of the sectors in which something is written. */
function partsOf(snapshot: InspectionSnapshot): readonly ReportPart[] {
  const kinds = [snapshot.sectorPart, snapshot.answer, snapshot.lovbrudd, snapshot.fact] as const
  const written = sectors.filter((sector) =>
    kinds.some((records) => records.some(({ compartment }) => compartment === sector)),
  )
  return [...written, 'joint']
}

function keptReport(
  open: OpenProfile,
  of: ArchivedCase,
  report: RenderedReport,
  t: Translator,
): ArchivedFile {
  const { part, maalform, createdAt, signatureFields } = report
  const signers = signatureFields.flatMap((field) => (field.signedBy === null ? [] : [field.signedBy]))
  const signedBy = [...new Set(signers)]
  const edition = editionOfKept(report)
  const entry = reportEntry(of, { part, edition, maalform, date: createdAt.slice(0, 10), signedBy }, t)
  return {
    entry,
    read: async () => {
      const found = await readRenderedReport(open, report.id)
      if (!found) throw new Error('A kept report went away while it was archived')
      return { name: reportFile(of, entry, report.fileName, t(`document.part.${part}`)), bytes: found.bytes }
    },
  }
}

/** A party's copy always names its party. */
function editionOfKept({ edition, partyId }: RenderedReport): Edition {
  return edition === 'party' ? { name: edition, partyId: partyId ?? '' } : { name: edition }
}

function newReport(
  open: OpenProfile,
  ports: Pick<Ports, 'reportWorker' | 'fontFolder'>,
  of: ArchivedCase,
  part: ReportPart,
  changedAt: string,
  t: Translator,
): ArchivedFile {
  const own = sectors.find((sector) => sector === part)
  const maalform = Maalform.parse((own && findSectorPart(of.snapshot, own)?.maalform) ?? t.maalform)
  const order = {
    inspectionId: of.snapshot.inspection.id,
    part,
    maalform,
    edition: 'working',
    partyId: null,
  } as const
  const about = {
    part,
    edition: { name: 'working' },
    maalform,
    date: changedAt.slice(0, 10),
    signedBy: [],
  } as const
  const entry = reportEntry(of, about, t)
  return {
    entry,
    read: async () => {
      const { render } = prepareReport(open, order, ports.fontFolder)
      for await (const message of renderInWorker(ports.reportWorker, render)) {
        if (message.step !== 'done') continue
        const { fileName } = render.model.meta
        return { name: reportFile(of, entry, fileName, t(`document.part.${part}`)), bytes: message.pdf.bytes }
      }
      throw new Error('The report worker ended without a report')
    },
  }
}
