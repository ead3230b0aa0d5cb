import { z } from 'zod'
import { RecordKindName } from '../domain/records.ts'
import { procedure } from './procedure.ts'

export const SearchHit = z.object({
  inspectionId: z.string(),
  recordKind: RecordKindName,
  recordId: z.string(),
  field: z.string(),
  /** The text around the hit, with the hit's place in it. */
  excerpt: z.string(),
  start: z.int(),
  length: z.int(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const searchContract = {
  /** Searches everything written, in one case or in all. Every word must be there; æøå are folded («oe» finds «ø»). */
  query: procedure
    .input(
      z.object({
        text: z.string().max(300),
        inspectionId: z.string().nullable(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.array(SearchHit)),
}
