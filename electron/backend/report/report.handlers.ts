import { createHash } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { RenderedReport } from '../../../shared/contract/report.ts'
import type { Edition } from '../../../shared/domain/edition/edition.ts'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { type EditionRequest, requireDecided, reviewEdition } from '../edition/prepare-edition.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { RenderedPdf, RenderInput } from './pdf/render-pdf.ts'
import { prepareReport } from './prepare-report.ts'
import { RenderFailure, renderInWorker } from './render-in-worker.ts'
import { keepRenderedReport, listRenderedReports, readRenderedReport } from './rendered-report.repo.ts'

type RenderRequest = EditionRequest & { readonly inspectionId: string }
type Progress =
  | { readonly step: 'working'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly step: 'finished'; readonly outcome: RenderedReport }

/** Reports: render one, list a case's, read one. `what` in the progress is a step of `document.progress.STEP`. */
export function reportHandlers({ ports, session }: BackendContext) {
  return {
    render: api.report.render.handler(async ({ input }) => {
      const open = session.require()
      const { snapshot, edition, render } = prepareReport(open, input, ports.fontFolder)
      requireDecided(reviewEdition(snapshot, edition, open.profile.authority, render.model))
      return renderAndKeep(ports, open, { ...input, ...recordOf(edition) }, render)
    }),
    list: api.report.list.handler(({ input }) => listRenderedReports(session.require(), input.inspectionId)),
    read: api.report.read.handler(async ({ input }) => {
      const report = await readRenderedReport(session.require(), input.id)
      if (!report) throw new ORPCError('NotFound')
      return new File([new Uint8Array(report.bytes)], report.fileName, { type: 'application/pdf' })
    }),
  }
}

/**
 * Renders in the worker and keeps the file in the profile that asked for it. Refuses with `Locked` when that one has been
 * closed meanwhile: another profile may be open by then, and must not get it.
 */
async function* renderAndKeep(
  ports: BackendContext['ports'],
  open: OpenProfile,
  request: RenderRequest,
  prepared: RenderInput,
): AsyncGenerator<Progress, void, void> {
  try {
    for await (const message of renderInWorker(ports.reportWorker, prepared)) {
      if (message.step !== 'done') {
        yield { step: 'working', done: message.done, of: message.of, what: message.step }
        continue
      }
      const report = describe(message.pdf, prepared, request, ports.createId(), ports.clock())
      await keepRenderedReport(open, report, message.pdf.bytes)
      yield { step: 'finished', outcome: report }
    }
  } catch (error) {
    if (!(error instanceof RenderFailure)) throw error
    throw new ORPCError('CannotRender', { defined: true, status: 500, data: { reason: error.message } })
  }
}

/** Which edition was made, which is not always the one that was asked for. */
function recordOf(edition: Edition): Pick<RenderedReport, 'edition' | 'partyId'> {
  return { edition: edition.name, partyId: edition.name === 'party' ? edition.partyId : null }
}

function describe(
  pdf: RenderedPdf,
  { model }: RenderInput,
  request: RenderRequest,
  id: string,
  now: Date,
): RenderedReport {
  return {
    id,
    ...request,
    fileName: model.meta.fileName,
    pages: pdf.pages,
    size: pdf.bytes.length,
    sha256: createHash('sha256').update(pdf.bytes).digest('hex'),
    replacedCharacters: [...pdf.replacedCharacters],
    signatureFields: model.signatureFields.map(({ name, label }) => ({ name, label, signedBy: null })),
    createdAt: now.toISOString(),
  }
}
