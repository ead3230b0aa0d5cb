import { ORPCError } from '@orpc/server'
import { api } from '../../api.ts'
import type { BackendContext } from '../../context.ts'
import { readSettings } from '../../session/settings.ts'
import { certificateSubjectOf } from '../certificate/certificate-subject.ts'
import { type ExtendRefusal, extendSigned, keepExtended } from '../long-term/extend-report.ts'
import { obtainToken } from './obtain-token.ts'
import { timeStampService } from './time-stamp-service.ts'

/** As long as the hash of a signature would be. */
const DIGEST_BYTES = 32

/** Time stamps: trying an address, and extending signatures. The only procedures that reach other machines, besides signing. */
export function timeStampHandlers({ ports, session }: BackendContext) {
  return {
    tryAddress: api.timeStamp.tryAddress.handler(async ({ input, errors }) => {
      session.require()
      const service = await timeStampService(ports, input.address)
      const obtained = await obtainToken(Buffer.from(ports.randomBytes(DIGEST_BYTES)), service)
      if (typeof obtained === 'string') throw errors.TimeStampFailed({ data: { reason: obtained } })
      const { authority, time } = obtained.says
      return { authority: certificateSubjectOf(authority.raw).name, time: time.toISOString() }
    }),
    extendFile: api.timeStamp.extendFile.handler(async ({ input: { file, address, evenIfUnsigned } }) => {
      const open = session.current()
      const configured = open ? readSettings(open).timeStampAddress : ''
      const service = await timeStampService(ports, address ?? configured)
      const extended = await extendSigned(new Uint8Array(await file.arrayBuffer()), evenIfUnsigned, service)
      if (!extended.ok) throw refusal(extended.error)
      const { bytes, withoutRevocation, verification } = extended.value
      const type = 'application/pdf'
      return {
        file: new File([new Uint8Array(bytes)], file.name, { type }),
        withoutRevocation: [...withoutRevocation],
        verification,
      }
    }),
    extendReport: api.timeStamp.extendReport.handler(async ({ input: { reportId, evenIfUnsigned } }) => {
      const open = session.require()
      const row = await open.db
        .selectFrom('renderedReport')
        .select(['id', 'sha256', 'bytes'])
        .where('id', '=', reportId)
        .executeTakeFirst()
      if (!row) throw new ORPCError('NotFound')
      const service = await timeStampService(ports, readSettings(open).timeStampAddress)
      const extended = await extendSigned(row.bytes, evenIfUnsigned, service)
      if (!extended.ok) throw refusal(extended.error)
      const { bytes, withoutRevocation, verification } = extended.value
      const report = await keepExtended(open, row, bytes)
      if (report === 'Busy') throw new ORPCError('Busy')
      return { report, withoutRevocation: [...withoutRevocation], verification }
    }),
  }
}

/** A refusal as the contract names it, with its data. */
function refusal({ type, ...data }: ExtendRefusal): ORPCError<string, unknown> {
  return new ORPCError(type, { data })
}
