import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { exportCase } from './export-case.ts'
import { importCase, MAX_CASE_MEGABYTES } from './import-case.ts'

const MEGABYTE = 1_048_576

/** A case out to one file, and in again. */
export function transferHandlers({ ports, session }: BackendContext) {
  return {
    exportCase: api.transfer.exportCase.handler(({ input }) => {
      const file = exportCase(session.require(), input.inspectionId, ports.clock())
      return new File([JSON.stringify(file)], `sak-${input.inspectionId}.json`, { type: 'application/json' })
    }),
    importCase: api.transfer.importCase.handler(async ({ input }) => {
      if (input.file.size > MAX_CASE_MEGABYTES * MEGABYTE) {
        throw new ORPCError('TooLarge', { data: { limitMegabytes: MAX_CASE_MEGABYTES } })
      }
      // Asked for first: the case goes into the profile it was given to, though another be open once it is read.
      const open = session.require()
      return importCase(open, await input.file.text())
    }),
  }
}
