import { z } from 'zod'
import { bagInfo } from '../../../shared/archive/bag.ts'
import type { BagFile } from '../../../shared/archive/bag.ts'
import { archivedCase, caseEntry, caseTitle } from '../../../shared/archive/entries.ts'
import { archiveFolderName } from '../../../shared/archive/file-names.ts'
import {
  type ArchivedDocument,
  journalCsv,
  type JournalInput,
  journalJson,
} from '../../../shared/archive/journal.ts'
import { readme } from '../../../shared/archive/readme.ts'
import { CaseFileV1 } from '../../../shared/case-format/case-file-v1.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { loadSnapshot } from '../inspection/load-snapshot.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { Ports } from '../ports.ts'
import { lastChangeAt } from '../report/prepare-report.ts'
import { caseFileBytes } from '../transfer/export-case.ts'
import { archivedAttachments } from './archived-attachments.ts'
import { type ArchivedFile, archivedReports } from './archived-reports.ts'

/** A file to put into the archive, and where. */
export type ArchiveFile = ArchivedFile & {
  readonly folder: 'rapporter' | 'vedlegg' | 'sak'
  readonly step: 'reports' | 'files'
}

/** All that an archive folder is to hold. */
export type PreparedArchive = {
  readonly folderName: string
  readonly files: readonly ArchiveFile[]
  /** The journal's two files, once all others are written. */
  readonly journal: (documents: readonly ArchivedDocument[]) => Readonly<Record<string, string>>
  /** What lies beside the payload. */
  readonly tagFiles: (payload: readonly BagFile[]) => Readonly<Record<string, string>>
}

type Order = { readonly inspectionId: string; readonly maalform: Maalform }

/** Gathers what a case's archive folder is to hold. Nothing is written. Refuses with `NotFound`. */
export async function prepareArchive(
  open: OpenProfile,
  ports: Pick<Ports, 'clock' | 'reportWorker' | 'fontFolder'>,
  { inspectionId, maalform }: Order,
): Promise<PreparedArchive> {
  const t = createTranslator(maalform)
  const of = archivedCase(loadSnapshot(open, inspectionId), t)
  const { authority, kind } = open.profile
  const title = caseTitle(of.snapshot, t)
  const madeOn = ports.clock().toISOString().slice(0, 10)
  const day = (lastChangeAt(open, inspectionId) ?? open.profile.createdAt).slice(0, 10)
  const reports = await archivedReports(open, ports, of, t)
  const { attachments, leftOut } = archivedAttachments(open, of, t)
  const about: Omit<JournalInput, 'documents'> = {
    snapshot: of.snapshot,
    title,
    openTitle: caseTitle(of.open, t),
    authority,
    leftOut,
  }
  const whole = caseEntry(of, day, t)
  return {
    folderName: archiveFolderName(of.open.inspection.institutionName ?? '', kind, day),
    files: [
      ...reports.map((one) => ({ ...one, folder: 'rapporter', step: 'reports' }) as const),
      ...attachments.map((one) => ({ ...one, folder: 'vedlegg', step: 'files' }) as const),
      {
        folder: 'sak',
        step: 'files',
        entry: whole,
        read: async () => ({ name: 'sak.json', bytes: caseFileBytes(open, inspectionId) }),
      },
    ],
    journal: (documents) => ({
      'sak/sak.schema.json': `${JSON.stringify(z.toJSONSchema(CaseFileV1), null, 2)}\n`,
      'journal/journal.json': journalJson({ ...about, documents }, t),
      'journal/journal.csv': journalCsv({ ...about, documents }, t),
    }),
    tagFiles: (payload) => ({
      'bag-info.txt': bagInfo(payload, {
        'Source-Organization': authority,
        'Bagging-Date': madeOn,
        'External-Description': [kind === 'training' ? t('document.mark.training') : '', title]
          .filter(Boolean)
          .join(': '),
        'External-Identifier': whole.caseNumber ?? '',
        'Internal-Sender-Identifier': inspectionId,
        'Bag-Software-Agent': 'Samsyn',
      }),
      'LES-MEG.txt': readme({ title, authority, kind, madeOn }),
    }),
  }
}
