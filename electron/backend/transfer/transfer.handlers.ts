import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { caseFileBytes } from './export-case.ts'
import { isPdf, readCaseInPdf } from './case-in-pdf.ts'
import { importCase, MAX_CASE_MEGABYTES } from './import-case.ts'

const MEGABYTE = 1_048_576
const MAX_CASE = MAX_CASE_MEGABYTES * MEGABYTE

/** A case out to one file, and in again: from a case file, or from a report for exchange that carries one. */
export function transferHandlers({ session }: BackendContext) {
  return {
    exportCase: api.transfer.exportCase.handler(({ input }) => {
      const bytes = caseFileBytes(session.require(), input.inspectionId)
      return new File([bytes], `sak-${input.inspectionId}.json`, { type: 'application/json' })
    }),
    importCase: api.transfer.importCase.handler(async ({ input }) => {
      if (input.file.size > MAX_CASE) throw tooLarge()
      // Asked for first: the case goes into the profile it was given to, though another be open once it is read.
      const open = session.require()
      return importCase(open, await caseTextOf(input.file))
    }),
  }
}

/** A case file's text; of a PDF, that of the case inside. */
async function caseTextOf(file: File): Promise<string> {
  if (!(await isPdf(file))) return file.text()
  const found = await readCaseInPdf(new Uint8Array(await file.arrayBuffer()), MAX_CASE)
  if (found.ok) return found.value
  throw found.error.type === 'TooLarge' ? tooLarge() : new ORPCError(found.error.type)
}

function tooLarge(): ORPCError<string, unknown> {
  return new ORPCError('TooLarge', { data: { limitMegabytes: MAX_CASE_MEGABYTES } })
}
