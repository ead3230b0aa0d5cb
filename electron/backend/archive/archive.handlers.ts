import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import type { BackendContext } from '../context.ts'
import { api } from '../api.ts'
import type { ArchivePlace, Ports } from '../ports.ts'
import { RenderFailure } from '../report/render-in-worker.ts'
import type { OpenProfile } from '../open-profile.ts'
import { prepareArchive } from './prepare-archive.ts'
import { writeArchive, type ArchiveProgress } from './write-archive.ts'
import { freeFolder } from './free-folder.ts'

/** Archive: a case as a folder that can be read without this program. `what` in the progress: `archive.progress.STEP`. */
export function archiveHandlers({ ports, session }: BackendContext) {
  return {
    make: api.archive.make.handler(({ input }) => makeArchive(ports, session.require(), input)),
  }
}

async function* makeArchive(
  ports: Ports,
  open: OpenProfile,
  input: Parameters<typeof prepareArchive>[2],
): AsyncGenerator<ArchiveProgress, void, void> {
  const archive = await prepareArchive(open, ports, input)
  const place = await placeFor(ports)
  if (place === null) {
    yield { step: 'finished', outcome: null }
    return
  }
  const folder = 'exactly' in place ? place.exactly : await freeFolder(place.inside, archive.folderName)
  try {
    yield* writeArchive(archive, folder)
  } catch (error) {
    if (!(error instanceof RenderFailure)) throw error
    throw new ORPCError('CannotRender', { defined: true, status: 500, data: { reason: error.message } })
  }
}

/** Where a shell has nobody to ask and nothing was said: beside the profiles. */
function placeFor({ archivePlace, dataFolder }: Ports): Promise<ArchivePlace | null> {
  return archivePlace?.() ?? Promise.resolve({ inside: join(dataFolder, 'arkiv') })
}
