import { z } from 'zod'
import { AttachmentInfo } from '../contract/attachment.ts'
import { ProfileKind } from '../contract/session.ts'
import { Change } from '../journal/change.ts'
import { exceedsLimits } from '../lib/json-extent.ts'
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
const Head = CaseFileV1.omit({ changes: true, attachments: true })
const Lists = z.object({ changes: z.unknown(), attachments: z.unknown() })

/** Ample for the most changes a file may have; a text beyond it would take minutes or all memory to read. */
const LIMITS = { depth: 32, parts: 4_000_000 }

/** Reads a case file's text. Refuses what is no case file, and one of a version that this program does not know. */
export function parseCaseFile(text: string): Result<CaseFileV1, CaseFileRefusal> {
  if (exceedsLimits(text, LIMITS)) return notACaseFile('too many parts')
  const json = parseJson(text)
  if (json === undefined) return notACaseFile('not JSON')
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return notACaseFile('no format and version')
  if (envelope.data.version > CASE_FORMAT_VERSION) {
    return err({ type: 'NewerFormat', version: String(envelope.data.version) })
  }
  const head = Head.safeParse(json)
  if (!head.success) return notACaseFile(firstFault(head.error))
  const lists = Lists.parse(json)
  const changes = parseEach(Change, lists.changes, MAX_CHANGES, 'changes')
  if (!changes.ok) return changes
  if (changes.value.length === 0) return notACaseFile('no changes')
  const attachments = parseEach(CaseAttachment, lists.attachments, MAX_ATTACHMENTS, 'attachments')
  if (!attachments.ok) return attachments
  const stray = changes.value.some((change) => change.inspectionId !== head.data.inspectionId)
  if (stray) return notACaseFile('changes of another case')
  return ok({ ...head.data, changes: changes.value, attachments: attachments.value })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a list one by one and stops at the first fault: a hostile file has a million of them. */
function parseEach<T>(
  schema: z.ZodType<T>,
  list: unknown,
  max: number,
  name: string,
): Result<T[], CaseFileRefusal> {
  if (!Array.isArray(list) || list.length > max) return notACaseFile(name)
  const values: T[] = []
  for (const [at, item] of list.entries()) {
    const parsed = schema.safeParse(item)
    if (!parsed.success) return notACaseFile(`${name}.${at}.${firstFault(parsed.error)}`)
    values.push(parsed.data)
  }
  return ok(values)
}

function notACaseFile(reason: string): { readonly ok: false; readonly error: CaseFileRefusal } {
  return err({ type: 'NotACaseFile', reason })
}

function firstFault(error: z.ZodError): string {
  return error.issues[0]?.path.join('.').slice(0, 100) ?? 'shape'
}
