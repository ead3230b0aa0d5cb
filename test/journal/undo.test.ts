import { expect, test } from 'vitest'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'

const note = (text: string | null) => edit('answer', 'BV-01', 'assessment', text)

test('undo takes back one thing at a time, also after a restart, and redo brings it again', async () => {
  const first = await setupBackend()
  const id = await aCase(first.client)
  await writeField(first.client, id, note('En'))
  await writeField(first.client, id, note('To'))
  await writeField(first.client, id, edit('answer', 'BV-01', 'state', 'lovbrudd'))
  const { client } = await first.restart()
  const shown = async () => {
    const { snapshot } = await client.inspection.view({ id })
    return [snapshot.answer[0]?.assessment, snapshot.answer[0]?.state]
  }
  const undo = () => client.record.undo({ inspectionId: id })
  const redo = () => client.record.redo({ inspectionId: id })
  await undo()
  expect(await shown()).toEqual(['To', null])
  await undo()
  expect(await shown()).toEqual(['En', null])
  await redo()
  expect(await shown()).toEqual(['To', null])
  await redo()
  expect(await shown()).toEqual(['To', 'lovbrudd'])
  expect(await redo()).toBeNull()
  await undo()
  await undo()
  await undo()
  expect(await shown()).toEqual([null, null])
})

test('what is done after an undo ends redo, and undo goes on from there', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  await writeField(client, id, note('En'))
  await writeField(client, id, note('To'))
  await client.record.undo({ inspectionId: id })
  await writeField(client, id, note('Tre'))
  expect(await client.record.redo({ inspectionId: id })).toBeNull()
  await client.record.undo({ inspectionId: id })
  expect((await client.inspection.view({ id })).snapshot.answer[0]?.assessment).toBe('En')
})

test('what was saved together is taken back together', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  await client.record.write({
    inspectionId: id,
    edits: [
      note('Tekst'),
      edit('answer', 'BV-01', 'state', 'lovbrudd'),
      edit('answer', 'BV-02', 'state', 'notExamined'),
    ],
  })
  const receipt = await client.record.undo({ inspectionId: id })
  expect(receipt?.fields).toHaveLength(3)
  expect((await client.inspection.view({ id })).snapshot.answer.map((one) => one.state)).toEqual([null, null])
})

test('undoing a new fact removes it whole; it keeps its number, and redo brings it back', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  await client.record.write({
    inspectionId: id,
    edits: [edit('fact', 'f1', 'text', 'Tre ansatte'), edit('fact', 'f1', 'date', '2026-03-10')],
  })
  await client.record.undo({ inspectionId: id })
  expect((await client.inspection.view({ id })).snapshot.fact).toEqual([])
  await client.record.write({ inspectionId: id, edits: [edit('fact', 'f2', 'text', 'Fire ansatte')] })
  expect((await client.inspection.view({ id })).snapshot.fact).toMatchObject([{ id: 'f2', number: 'B2' }])
  await client.record.undo({ inspectionId: id })
  await client.record.redo({ inspectionId: id })
  expect((await client.inspection.view({ id })).snapshot.fact).toMatchObject([
    { id: 'f2', number: 'B2', text: 'Fire ansatte' },
  ])
})

test('undo is in history as what it is', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  await writeField(client, id, note('En'))
  await writeField(client, id, note('To'))
  await client.record.undo({ inspectionId: id })
  const history = await client.record.history({
    inspectionId: id,
    recordKind: 'answer',
    recordId: 'BV-01',
    field: 'assessment',
    limit: 9,
  })
  expect(history.map(({ intent, value }) => [intent, value])).toEqual([
    ['undo', 'En'],
    ['edit', 'To'],
    ['edit', 'En'],
  ])
  expect(history[0]?.undoes).toBe(history[1]?.id)
})

test('go back makes an earlier value current, as a new change, and can itself be undone', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  const [first = ''] = await writeField(client, id, note('En'))
  await writeField(client, id, note('To'))
  const address = { inspectionId: id, recordKind: 'answer', recordId: 'BV-01', field: 'assessment' } as const
  const receipt = await client.record.restore({ ...address, changeId: first })
  expect(receipt.fields).toMatchObject([{ value: 'En' }])
  await client.record.undo({ inspectionId: id })
  expect((await client.inspection.view({ id })).snapshot.answer[0]?.assessment).toBe('To')
  await expect(client.record.restore({ ...address, changeId: 'nothing' })).rejects.toMatchObject({
    code: 'NotFound',
  })
})

test('nothing of a new case but its making can be undone, and that leaves the case', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client, 'Solbakken')
  expect(await client.record.undo({ inspectionId: 'no-such-case' })).toBeNull()
  await writeField(client, id, note('En'))
  await client.record.undo({ inspectionId: id })
  expect(await client.record.undo({ inspectionId: id })).toBeNull()
  expect((await client.inspection.list())[0]?.title).toBe('Solbakken')
})
