import { writeSync } from 'node:fs'
import { proofBackend, unlockProofProfile } from './proof-backend.ts'
import { watchConnections } from './watched-connections.ts'

// Saves one note after another until it is killed, through the app's own path. Tells on standard output, one line each, what
// the backend has answered is durable: `ack ROUND NUMBER`. Sabotage `ackFirst`: tells before the answer. Sabotage `lazy`: the database does not wait for the disk.
const [, , folder = '', inspectionId = '', round = '0', way] = process.argv
const { client } = proofBackend(folder)
const profileConnections = way === 'lazy' ? watchConnections() : () => []
await unlockProofProfile(client)
for (const connection of profileConnections()) connection.pragma('synchronous = OFF')
writeSync(1, 'begin\n')
const heads = new Map<string, string[]>()
for (let number = 0; ; number += 1) {
  const recordId = `note-${round}-${number % 5}`
  const saving = client.record.write({
    inspectionId,
    edits: [
      {
        recordKind: 'source',
        recordId,
        compartment: 'common',
        field: 'notes',
        value: `${round}/${number} ${'ord '.repeat(number % 50)}`,
        parents: heads.get(recordId) ?? [],
      },
    ],
  })
  if (way === 'ackFirst') writeSync(1, `ack ${round} ${number}\n`)
  const receipt = await saving
  heads.set(recordId, receipt.fields.find((field) => field.field === 'notes')?.heads ?? [])
  if (way !== 'ackFirst') writeSync(1, `ack ${round} ${number}\n`)
}
