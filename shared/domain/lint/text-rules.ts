import { RecordKindName } from '../records.ts'
import type { LintRule } from './finding.ts'
import { textsOf } from './part-texts.ts'

/**
 * Gaps left in a template, as they have reached published reports: «(dato for endelig rapport)», «Feil! Bokmerke …».
 * «[…]» is not one: it says that a quotation was shortened.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /\((?:dato|navn|namn|sett inn|saksnummer|frist)(?:\s[^()\n]{0,60})?\)/iu,
  /\[(?!\s*(?:…|\.{3})\s*\])[^\]\n]{0,60}\]/u,
  /<(?:dato|navn|namn|sett inn|saksnummer|frist|institusjon|virksomhet|verksemd|kommune)[^<>\n]{0,40}>/iu,
  /«\s*(?:…|\.{3})\s*»/u,
  /\b[xX]{2,}\b/u,
  /\bN\.? ?N\b\.?/u,
  /\b(?:TODO|TBD|FIXME)\b/u,
  /lorem ipsum/iu,
  /\b(?:fylles ut senere|fyllast ut seinare|sett inn her|skriv her)\b/iu,
  /(?:Feil|Error)! (?:Bokmerke|Bokmerket|Fant ikke|Referansekilde|Reference)/iu,
  /\.{5,}|_{3,}|\?{3,}/u,
  // The standard opening of a conclusion, with the gap in it still open.
  /(?:ikke|ikkje|kravet om) …/u,
]

/** The first gap in a text that somebody was to fill in, or null. */
export function findPlaceholder(text: string): string | null {
  return PLACEHOLDERS.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined) ?? null
}

/** A report is «tydelig, konkret og konsistent» (Helsetilsynet, VS23 6.1): nothing from the template is left in it. */
const placeholder: LintRule = {
  id: 'placeholder',
  severity: 'error',
  check: (context) =>
    textsOf(context).flatMap(({ target, text }) => {
      const found = findPlaceholder(text)
      return found === null ? [] : [{ target, about: found, args: { placeholder: found } }]
    }),
}

/** Two people wrote different things: which holds is for a person to say before anything is concluded. */
const openConflict: LintRule = {
  id: 'openConflict',
  severity: 'error',
  check: (context) =>
    context.conflicts.flatMap((conflict) => {
      const kind = RecordKindName.safeParse(conflict.recordKind)
      return kind.success
        ? [{ target: { recordKind: kind.data, recordId: conflict.recordId, field: conflict.field } }]
        : []
    }),
}

/** Rules about any text, and about fields that two people wrote at once. */
export const textRules: readonly LintRule[] = [placeholder, openConflict]
