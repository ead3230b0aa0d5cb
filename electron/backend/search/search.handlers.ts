import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { runSearch } from './run-search.ts'

/** Free-text search in everything written. */
export function searchHandlers({ session }: BackendContext) {
  return {
    query: api.search.query.handler(({ input }) => runSearch(session.require().connection, input)),
  }
}
