import { uniqueNames } from '../../../shared/archive/file-names.ts'
import type { ArchivedDocument } from '../../../shared/archive/journal.ts'
import type { ArchiveFolder } from '../../../shared/contract/archive.ts'
import { beginBag } from './bag-writer.ts'
import type { PreparedArchive } from './prepare-archive.ts'

export type ArchiveProgress =
  | { readonly step: 'working'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly step: 'finished'; readonly outcome: ArchiveFolder | null }

/**
 * Writes an archive folder and tells how far it has come. Whole or not at all: when something fails, or whoever asked
 * leaves, nothing of it is left. Refuses with `FolderNotEmpty`; a full or write-protected disk is thrown as it comes.
 */
export async function* writeArchive(
  archive: PreparedArchive,
  folder: string,
): AsyncGenerator<ArchiveProgress, void, void> {
  const bag = await beginBag(folder)
  try {
    const documents: ArchivedDocument[] = []
    const unique = uniqueNames()
    for (const [done, { folder: place, step, entry, read }] of archive.files.entries()) {
      yield { step: 'working', done, of: archive.files.length + 1, what: step }
      const { name, bytes } = await read()
      documents.push({ ...entry, file: await bag.add(unique(`${place}/${name}`), bytes) })
    }
    for (const [path, text] of Object.entries(archive.journal(documents))) await bag.add(path, text)
    const payload = await bag.finish(archive.tagFiles)
    const size = payload.reduce((sum, file) => sum + file.size, 0)
    yield { step: 'finished', outcome: { folder: bag.folder, files: payload.length, size } }
  } finally {
    await bag.discard()
  }
}
