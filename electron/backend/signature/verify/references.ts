import type { PdfFile } from '../pdf/pdf-file.ts'
import type { PdfValue } from '../pdf/pdf-value.ts'

/** The new objects that can be reached from what was allowed to change, through new objects only. */
export function reachable(
  file: PdfFile,
  revision: number,
  fresh: ReadonlySet<number>,
  from: readonly PdfValue[],
): ReadonlySet<number> {
  const reached = new Set<number>()
  const waiting = [...from]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    eachReference(value, (number) => {
      if (!fresh.has(number) || reached.has(number)) return
      reached.add(number)
      waiting.push(file.object(number, revision)?.value ?? null)
    })
  }
  return reached
}

/** The numbers of all objects that anything refers to as of a revision, be they there or not. */
export function referredTo(file: PdfFile, revision: number): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const { entries, trailer } of file.revisions.slice(0, revision + 1)) {
    eachReference(trailer, (number) => numbers.add(number))
    for (const number of entries.keys()) {
      eachReference(file.object(number, revision)?.value ?? null, (referred) => numbers.add(referred))
    }
  }
  return numbers
}

function eachReference(value: PdfValue, visit: (number: number) => void): void {
  if (value === null || typeof value !== 'object') return
  if (value.type === 'reference') visit(value.number)
  if (value.type === 'array') for (const item of value.items) eachReference(item, visit)
  if (value.type === 'dictionary') for (const item of value.entries.values()) eachReference(item, visit)
  if (value.type === 'stream') eachReference(value.dictionary, visit)
}
