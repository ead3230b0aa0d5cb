import { archiveContract } from './archive.ts'
import { attachmentContract } from './attachment.ts'
import { closingContract } from './closing.ts'
import { editionContract } from './edition.ts'
import { inspectionContract } from './inspection.ts'
import { recordContract } from './record.ts'
import { reportContract } from './report.ts'
import { searchContract } from './search.ts'
import { sessionContract } from './session.ts'
import { signatureContract } from './signature.ts'
import { timeStampContract } from './time-stamp.ts'
import { signingContract } from './signing.ts'
import { transferContract } from './transfer.ts'
import { trustContract } from './trust.ts'

/** Everything that may cross the boundary between a screen and the backend. Shells only carry it. */
export const contract = {
  session: sessionContract,
  inspection: inspectionContract,
  record: recordContract,
  attachment: attachmentContract,
  search: searchContract,
  closing: closingContract,
  report: reportContract,
  edition: editionContract,
  signature: signatureContract,
  timeStamp: timeStampContract,
  signing: signingContract,
  transfer: transferContract,
  trust: trustContract,
  archive: archiveContract,
}
