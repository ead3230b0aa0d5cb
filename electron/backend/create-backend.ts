import { api } from './api.ts'
import { archiveHandlers } from './archive/archive.handlers.ts'
import { attachmentHandlers } from './attachment/attachment.handlers.ts'
import { closingHandlers } from './closing/closing.handlers.ts'
import { editionHandlers } from './edition/edition.handlers.ts'
import { inspectionHandlers } from './inspection/inspection.handlers.ts'
import { recordHandlers } from './record/record.handlers.ts'
import { reportHandlers } from './report/report.handlers.ts'
import { searchHandlers } from './search/search.handlers.ts'
import { sessionHandlers, type SessionOptions } from './session/session.handlers.ts'
import { signatureHandlers } from './signature/signature.handlers.ts'
import { timeStampHandlers } from './signature/time-stamp/time-stamp.handlers.ts'
import { signingHandlers } from './signing/signing.handlers.ts'
import { transferHandlers } from './transfer/transfer.handlers.ts'
import { trustHandlers } from './trust/trust.handlers.ts'
import type { BackendContext } from './context.ts'
import type { Ports } from './ports.ts'
import { refusalMiddleware } from './refusal-middleware.ts'
import { createSessionState } from './session/session-state.ts'

/** The whole backend: what comes in is chance, time and places; what comes out answers the contract. */
export function createBackend(ports: Ports, options: SessionOptions = {}) {
  const session = createSessionState(ports)
  const context: BackendContext = { ports, session }
  const router = api.use(refusalMiddleware(ports)).router({
    session: sessionHandlers(context, options),
    inspection: inspectionHandlers(context),
    record: recordHandlers(context),
    attachment: attachmentHandlers(context),
    search: searchHandlers(context),
    closing: closingHandlers(context),
    report: reportHandlers(context),
    edition: editionHandlers(context),
    signature: signatureHandlers(context),
    timeStamp: timeStampHandlers(context),
    signing: signingHandlers(context),
    transfer: transferHandlers(context),
    trust: trustHandlers(context),
    archive: archiveHandlers(context),
  })
  return { router, session, close: () => session.lock() }
}

export type Backend = ReturnType<typeof createBackend>
