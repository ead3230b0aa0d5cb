import { expect, test } from 'vitest'
import { appendChanges } from '../../electron/backend/record/append-changes.ts'
import { readChanges } from '../../electron/backend/record/read-changes.ts'
import { rebuildProjection } from '../../electron/backend/record/rebuild-projection.ts'
import { type Client, setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'

const note = (text: string | null, requirement = 'BV-01') => edit('answer', requirement, 'assessment', text)

/** The records that a search finds, the one that was first written last. */
async function found(client: Client, text: string): Promise<readonly string[]> {
  const hits = await client.search.query({ text, inspectionId: null, limit: 50 })
  return hits.map((hit) => hit.recordId)
}

test('what is saved is found at once, however one writes its letters; what was written over is not', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  await writeField(client, id, note('Årsplanen lå på kjøkkenet'))
  await writeField(client, id, note('Nattevakta så til barna', 'BV-02'))
  expect(await found(client, 'kjoekken')).toEqual(['BV-01'])
  await writeField(client, id, note('Planen lå på kontoret'))
  expect(await found(client, 'kjøkkenet')).toEqual([])
  expect(await found(client, 'planen')).toEqual(['BV-01'])
  expect(await found(client, 'natt')).toEqual(['BV-02'])
  await writeField(client, id, note(null))
  expect(await found(client, 'planen')).toEqual([])
})

test('what was saved before a restart, and searched for by nobody, is found after it', async () => {
  const first = await setupBackend()
  const id = await aCase(first.client)
  await writeField(first.client, id, note('Fosterfar ringte'))
  const { client } = await first.restart()
  expect(await found(client, 'fosterfar')).toEqual(['BV-01'])
})

test('hits come in the order they were first written, the last one first, however often they were changed', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  await writeField(client, id, note('Tilsyn en', 'BV-01'))
  await writeField(client, id, note('Tilsyn to', 'BV-02'))
  await writeField(client, id, note('Tilsyn en igjen', 'BV-01'))
  expect(await found(client, 'tilsyn')).toEqual(['BV-02', 'BV-01'])
  await writeField(client, id, note('Tilsyn en for tredje gang', 'BV-01'))
  expect(await found(client, 'tilsyn')).toEqual(['BV-02', 'BV-01'])
})

test('what another laptop wrote is found when it has come in', async () => {
  const other = await setupBackend({ laptop: 'two' })
  const id = await aCase(other.client)
  await writeField(other.client, id, note('Medisinskapet sto åpent'))
  const here = await setupBackend()
  expect(appendChanges(here.open(), readChanges(other.open(), id)).ok).toBe(true)
  expect(await found(here.client, 'medisin')).toEqual(['BV-01'])
})

test('text that had gone wrong in the tables, and was put right from the journal, is found as it is', async () => {
  const { client, open } = await setupBackend()
  const id = await aCase(client)
  await writeField(client, id, note('Rommet er lyst'))
  const { connection } = open()
  connection.prepare('update answer set assessment = ?').run('Ødelagt')
  expect(await found(client, 'ødelagt')).toEqual(['BV-01'])
  expect(rebuildProjection(open()).differences).toHaveLength(1)
  expect(await found(client, 'lyst')).toEqual(['BV-01'])
  expect(await found(client, 'ødelagt')).toEqual([])
})
