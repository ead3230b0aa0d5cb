import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { prepareReport } from '../report/prepare-report.ts'
import { reviewEdition } from './prepare-edition.ts'

/** Editions: what must be decided before one goes out. */
export function editionHandlers({ ports, session }: BackendContext) {
  return {
    review: api.edition.review.handler(({ input }) => {
      const open = session.require()
      const { snapshot, edition, render } = prepareReport(open, input, ports.fontFolder)
      return reviewEdition(snapshot, edition, open.profile.authority, render.model)
    }),
  }
}
