import { expect, test } from 'vitest'
import { aCase, edit } from '../support/edits.ts'
import { setupBackend } from '../support/backend.ts'

test('a new case knows its title, its catalogue and the date of the law', async () => {
  const { client } = await setupBackend()
  const { id } = await client.inspection.create({ title: 'Solbakken' })
  const { snapshot, heads, conflicts } = await client.inspection.view({ id })
  expect(snapshot.inspection).toMatchObject({ id, compartment: 'common', title: 'Solbakken' })
  expect(snapshot.inspection.lawCheckedAt).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(heads[`inspection/${id}/title`]?.ids).toHaveLength(1)
  expect(conflicts).toEqual([])
  expect((await client.inspection.list())[0]).toMatchObject({ id, title: 'Solbakken', conflicts: 0 })
})

test('what is written is there after a restart, and the value before it is in history', async () => {
  const laptop = await setupBackend()
  const { client } = laptop
  const id = await aCase(client)
  const first = await client.record.write({
    inspectionId: id,
    edits: [edit('answer', 'BV-01', 'assessment', 'Første')],
  })
  laptop.clock.advance(60_000)
  const parents = first.fields[0]?.heads ?? []
  const second = await client.record.write({
    inspectionId: id,
    edits: [edit('answer', 'BV-01', 'assessment', 'Andre', { parents })],
  })
  expect(second).toMatchObject({ savedAt: '2026-03-10T09:01:00.000Z', fields: [{ value: 'Andre' }] })
  const again = await laptop.restart()
  const { snapshot } = await again.client.inspection.view({ id })
  expect(snapshot.answer).toMatchObject([{ id: 'BV-01', assessment: 'Andre', state: null }])
  const history = await again.client.record.history({
    inspectionId: id,
    recordKind: 'answer',
    recordId: 'BV-01',
    field: 'assessment',
    limit: 10,
  })
  expect(history.map((change) => change.value)).toEqual(['Andre', 'Første'])
})
