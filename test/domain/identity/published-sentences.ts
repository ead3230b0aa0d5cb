import { readdirSync, readFileSync } from 'node:fs'
import type { CaseFrame } from '../../../shared/domain/identity/case-frame.ts'

const folder = new URL('../../support/cases/', import.meta.url)

/** A published report's sentences, with what the case openly names. No child is identifiable in any of them. */
export type PublishedCase = {
  readonly id: string
  readonly frame: CaseFrame
  readonly sentences: readonly string[]
}

type CaseJson = {
  readonly id: string
  readonly authority: string | null
  readonly institution_or_municipality: string | null
  readonly owner_or_operator: string | null
  readonly units: readonly string[] | null
  readonly duty_holders: readonly string[] | null
  readonly inspectors_named: unknown
}

/** The published cases, sentence by sentence: everything people wrote; not addresses on the web and not ids. */
export function publishedCases(): readonly PublishedCase[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const json = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CaseJson
      const phrases = [
        json.authority,
        json.institution_or_municipality,
        json.owner_or_operator,
        ...(json.units ?? []),
        ...(json.duty_holders ?? []),
        ...stringsOf(json.inspectors_named),
      ].flatMap((phrase) => (phrase ? [phrase] : []))
      return {
        id: json.id,
        frame: { phrases: phrases.toSorted((a, b) => b.length - a.length), livingThere: null },
        sentences: stringsOf(json).flatMap(sentencesOf),
      }
    })
}

const NOT_TEXT = new Set(['id', 'source_url', 'url', 'other_sources', 'language', 'kind', 'text_form'])

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (NOT_TEXT.has(key) ? [] : stringsOf(inner)))
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?:])\s+(?=[\p{Lu}–•«])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
}
