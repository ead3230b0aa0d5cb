import { z } from 'zod'
import { AttachmentInfo } from '../contract/attachment.ts'
import { ProfileKind } from '../contract/session.ts'
import { Change } from '../journal/change.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** Name and version that every case file begins with. The format only grows: what version 1 says stays readable. */
export const CASE_FORMAT = 'samsyn-case'
export const CASE_FORMAT_VERSION = 1

/** Most changes and files in one case file. */
const MAX_CHANGES = 100_000
const MAX_ATTACHMENTS = 5_000

/** A kept file inside a case file; bytes as base64. */
export const CaseAttachment = AttachmentInfo.extend({
  addedAt: z.iso.datetime(),
  bytes: z.base64(),
  original: z.base64().nullable(),
  printable: z.base64().nullable(),
})

/** A whole case as it travels: its journal, and the files it names. Published as docs/format/case-v1.schema.json. */
export const CaseFileV1 = z.object({
  format: z.literal(CASE_FORMAT),
  version: z.literal(CASE_FORMAT_VERSION),
  /** A training case never enters a real profile, nor the other way. */
  kind: ProfileKind,
  inspectionId: z.string().max(64),
  catalogueVersion: z.string().max(100),
  exportedAt: z.iso.datetime(),
  changes: z.array(Change).min(1).max(MAX_CHANGES),
  attachments: z.array(CaseAttachment).max(MAX_ATTACHMENTS),
})
export type CaseFileV1 = z.infer<typeof CaseFileV1>

export type CaseFileRefusal =
  | { readonly type: 'NotACaseFile'; readonly reason: string }
  | { readonly type: 'NewerFormat'; readonly version: string }

const Envelope = z.object({ format: z.literal(CASE_FORMAT), version: z.number() })

/** Reads a case file's text. Refuses what is no case file, and one of a version that this program does not know. */
export function parseCaseFile(text: string): Result<CaseFileV1, CaseFileRefusal> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return err({ type: 'NotACaseFile', reason: 'not JSON' })
  }
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return err({ type: 'NotACaseFile', reason: 'no format and version' })
  if (envelope.data.version > CASE_FORMAT_VERSION) {
    return err({ type: 'NewerFormat', version: String(envelope.data.version) })
  }
  const parsed = CaseFileV1.safeParse(json)
  if (!parsed.success) return err({ type: 'NotACaseFile', reason: firstFault(parsed.error) })
  const stray = parsed.data.changes.some((change) => change.inspectionId !== parsed.data.inspectionId)
  return stray ? err({ type: 'NotACaseFile', reason: 'changes of another case' }) : ok(parsed.data)
}

function firstFault(error: z.ZodError): string {
  return error.issues[0]?.path.join('.').slice(0, 100) ?? 'shape'
}
