import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Maalform } from '../domain/sector.ts'
import { procedure, progressOf } from './procedure.ts'

/** A finished archive folder: where it lies, how many files it holds, and their size in bytes. */
export const ArchiveFolder = z.object({ folder: z.string(), files: z.int(), size: z.int() })
export type ArchiveFolder = z.infer<typeof ArchiveFolder>

export const archiveContract = {
  /**
   * Puts a case into a folder that can be read without this program: reports, attachments, the case itself, checksums,
   * journal metadata, and how to read it all. Whole or not at all. Null: no folder was chosen. `maalform`: of the journal
   * metadata.
   */
  make: procedure
    .input(z.object({ inspectionId: z.string(), maalform: Maalform }))
    .output(eventIterator(progressOf(ArchiveFolder.nullable())))
    .errors({
      /** Something lies where the folder was to be. It was not touched. */
      FolderNotEmpty: { data: z.object({ folder: z.string() }) },
      CannotRender: { data: z.object({ reason: z.string() }) },
    }),
}
