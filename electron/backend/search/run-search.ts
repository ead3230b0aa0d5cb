import type BetterSqlite3 from 'better-sqlite3'
import type { SearchHit } from '../../../shared/contract/search.ts'
import type { RecordKind } from '../../../shared/domain/records.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { prepared } from '../db/prepared.ts'
import { excerptAround } from './excerpt.ts'
import { updateSearchIndex } from './search-index.ts'

type Entry = {
  readonly inspectionId: string
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
}

const MAX_WORDS = 12

/**
 * Fields in which every word of the text begins some word, the field that was first written last. One case or all.
 * Removed records are left out. A text without letters or digits finds nothing.
 */
export function runSearch(
  connection: BetterSqlite3.Database,
  query: { readonly text: string; readonly inspectionId: string | null; readonly limit: number },
): SearchHit[] {
  const words = searchWords(query.text)
  if (words.length === 0) return []
  updateSearchIndex(connection)
  const hits: SearchHit[] = []
  for (const entry of entries(connection, words, query.inspectionId)) {
    const text = readText(connection, entry)
    if (text === null) continue
    hits.push({ ...entry, ...excerptAround(text, words) })
    if (hits.length === query.limit) break
  }
  return hits
}

/** The folded words of what was typed: letters and digits only, so that they mean nothing to the index but themselves. */
export function searchWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
}

function entries(
  connection: BetterSqlite3.Database,
  words: readonly string[],
  inspectionId: string | null,
): Iterable<Entry> {
  const match = words.map((word) => `"${word}"*`).join(' AND ')
  const all = `select inspectionId, recordKind, recordId, field from searchIndex
    join searchEntry on searchEntry.rowid = searchIndex.rowid where searchIndex match ?`
  return inspectionId === null
    ? prepared<Entry>(connection, `${all} order by searchIndex.rowid desc`).iterate(match)
    : prepared<Entry>(connection, `${all} and inspectionId = ? order by searchIndex.rowid desc`).iterate(
        match,
        inspectionId,
      )
}

/** The field's text as it stands, or null when its record is removed. */
function readText(connection: BetterSqlite3.Database, entry: Entry): string | null {
  // Kind and field come from the registry: only searchable fields have entries.
  const row = prepared<{ text: string | null }>(
    connection,
    `select "${entry.field}" as text from "${entry.recordKind}"
     where inspectionId = ? and id = ? and removed is not 1`,
  ).get(entry.inspectionId, entry.recordId)
  return row?.text ?? null
}
