import type { ReportModel } from './report-model.ts'

/** What is not read by anyone: kinds, ids, links, hashes of files. */
const NOT_TEXT: ReadonlySet<string> = new Set(
  'kind id icon link attachment lang language name sector status part agreement maalform step width createdAt'.split(
    ' ',
  ),
)

/** Every text that a report prints or carries: blocks, alternative texts, title, subject, headers, file name. */
export function modelTexts(model: ReportModel): readonly string[] {
  return textsOf([model.meta, model.blocks, model.signatureFields.map((field) => field.label)])
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (NOT_TEXT.has(key) ? [] : textsOf(inner)))
}
