import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import type { FieldEdit } from '../../shared/contract/record.ts'
import { CANARY } from './canaries.ts'
import { countCanaries } from './plaintext.ts'
import { jpegWithComment } from './photo-fixture.ts'
import { makeProofCase, proofBackend } from './proof-backend.ts'
import { watchConnections } from './watched-connections.ts'

// A whole session under watch. Prints `found N`: canaries seen in files that are deleted but still open.
const [, , folder = '', way] = process.argv
const sabotage = way === 'sabotage'
const profileConnections = watchConnections()
const { client, close } = proofBackend(folder, (entry) =>
  appendFileSync(join(folder, 'log.jsonl'), `${JSON.stringify(entry)}\n`),
)
const inspectionId = await makeProofCase(client)
const open = profileConnections()
if (sabotage) for (const connection of open) connection.pragma('temp_store = FILE')

const photo = jpegWithComment(CANARY.photo)
const attachment = await client.attachment.add({
  file: new File([photo], `${CANARY.fileName}.jpg`, { type: 'image/jpeg' }),
  printable: null,
})
function note(
  recordKind: FieldEdit['recordKind'],
  recordId: string,
  field: string,
  value: string,
): FieldEdit {
  return { recordKind, recordId, field, value, compartment: 'common', parents: [] }
}
const edits = Array.from({ length: 400 }, (_, number) => [
  note('source', `s${number}`, 'notes', `${CANARY.note} ${'ord '.repeat(300)}${number}`),
  note('source', `s${number}`, 'fileName', `${CANARY.fileName}.jpg`),
  note('fact', `f${number}`, 'text', `${CANARY.fact} ${number}`),
])
for (const batch of edits) await client.record.write({ inspectionId, edits: batch })
await client.record.write({
  inspectionId,
  edits: [
    note('source', 's0', 'attachment', attachment.sha256),
    note('commonPart', 'common', 'jointAssessment', CANARY.assessment),
  ],
})
await client.search.query({ text: CANARY.search, inspectionId, limit: 20 })
await client.search.query({ text: CANARY.note, inspectionId: null, limit: 50 })
for await (const progress of await client.report.render({ inspectionId, part: 'joint', maalform: 'nb' }))
  if (progress.step === 'finished') await client.report.read({ id: progress.outcome.id })
const exported = await (await client.transfer.exportCase({ inspectionId })).text()
// What is refused may quote what a person wrote; the log may not.
for (const file of [exported.slice(0, -1), exported.replaceAll(CANARY.fact, `${CANARY.fact}!`)])
  await client.transfer
    .importCase({ file: new File([file], `${CANARY.fileName}.json`) })
    .catch(() => undefined)
await client.record.undo({ inspectionId })
await client.record.history({ inspectionId, limit: 1_000 })
if (sabotage) appendFileSync(join(folder, 'log.jsonl'), `{"event":"saved","text":"${CANARY.note}"}\n`)
let found = 0
for (const connection of open) found += whileSorting(connection)
await client.session.lock()
close()
process.stdout.write(`found ${found}\n`)

/** Makes SQLite sort more than fits in its cache, and looks into every file this process has open meanwhile. */
function whileSorting(connection: BetterSqlite3.Database): number {
  connection.pragma('cache_size = 10')
  const rows = connection.prepare(`select value from "change" order by value || random()`).iterate()
  rows.next()
  const seen = countInOpenFiles()
  rows.return?.()
  connection.exec('vacuum')
  return seen
}

function countInOpenFiles(): number {
  return readdirSync('/proc/self/fd')
    .map((handle) => join('/proc/self/fd', handle))
    .filter((path) => {
      try {
        return statSync(path).isFile()
      } catch {
        return false
      }
    })
    .reduce((sum, path) => sum + countCanaries(readFileSync(path)), 0)
}
