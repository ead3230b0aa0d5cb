import { join } from 'node:path'
import type { FieldEdit } from '../shared/contract/record.ts'
import { fold } from '../shared/lib/fold.ts'
import { makeProofCase, proofBackend } from '../test/proofs/proof-backend.ts'
import { withScratchFolder } from '../test/proofs/scratch-folder.ts'
import { type Measurement, measurement, quantile, sideBySide } from './measure.ts'

const FACTS = 10_000
const BATCH = 500
const WORDS = [
  'vedtak',
  'kveld',
  'samtale',
  'lærer',
  'fastlege',
  'rommet',
  'vikar',
  'protokoll',
  'årsplan',
  'øvelse',
  'nattevakt',
  'matpakke',
]
const QUERIES = [
  'vedtak kveld',
  'oevelse',
  'årsplan',
  'fastlege 731',
  'nattevakt lærer',
  'proto',
  'finnesikke',
]

/** A search over 10 000 facts through the contract, beside looking through all of them one by one in memory. */
export function benchSearch(): Promise<Measurement> {
  return withScratchFolder(async (folder) => {
    const { client, close } = proofBackend(join(folder, 'app'))
    const inspectionId = await makeProofCase(client)
    const texts = Array.from({ length: FACTS }, (_, number) => factText(number))
    for (let start = 0; start < FACTS; start += BATCH) {
      await client.record.write({
        inspectionId,
        edits: texts.slice(start, start + BATCH).map((text, at) => factEdit(start + at, text)),
      })
    }
    const times = await sideBySide(
      140,
      (round) =>
        client.search.query({ text: QUERIES[round % QUERIES.length] as string, inspectionId, limit: 50 }),
      (round) => scan(texts, QUERIES[round % QUERIES.length] as string),
    )
    close()
    return measurement({
      what: 'search over 10 000 facts through the contract, p95',
      yardstick: 'folding and scanning the same 10 000 texts in memory, p95',
      ours: quantile(times.ours, 0.95),
      theirs: quantile(times.theirs, 0.95),
      limit: { milliseconds: 30 },
    })
  })
}

function factText(number: number): string {
  const word = (step: number): string => WORDS[(number * step + step) % WORDS.length] as string
  return `Faktum ${number}: ${word(1)} og ${word(5)} sto i ${word(7)}, og ${word(11)} ble fulgt opp samme ${word(3)}. `.repeat(
    3,
  )
}

function factEdit(number: number, text: string): FieldEdit {
  return {
    recordKind: 'fact',
    recordId: `fact-${String(number).padStart(6, '0')}`,
    compartment: 'common',
    field: 'text',
    value: text,
    parents: [],
  }
}

function scan(texts: readonly string[], query: string): string[] {
  const words = fold(query).split(' ')
  return texts.filter((text) => {
    const folded = fold(text)
    return words.every((word) => folded.includes(word))
  })
}
