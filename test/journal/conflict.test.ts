import { expect, test } from 'vitest'
import { appendChanges } from '../../electron/backend/record/append-changes.ts'
import { readChanges } from '../../electron/backend/record/read-changes.ts'
import { setupBackend, type TestBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'

/** Two laptops that have the same case. */
async function twoLaptops(): Promise<{ one: TestBackend; two: TestBackend; id: string }> {
  const one = await setupBackend({ laptop: 'one', name: 'Anna' })
  const two = await setupBackend({ laptop: 'two', name: 'Bjørn' })
  const id = await aCase(one.client)
  await writeField(one.client, id, edit('commonPart', 'common', 'description', 'Først.\n\nSist.'))
  hear(two, one, id)
  return { one, two, id }
}

function hear(laptop: TestBackend, from: TestBackend, id: string) {
  return appendChanges(laptop.open(), readChanges(from.open(), id))
}

async function viewOf(laptop: TestBackend, id: string) {
  return laptop.client.inspection.view({ id })
}

test('two values written apart are a conflict that shows both, until someone decides', async () => {
  const { one, two, id } = await twoLaptops()
  await writeField(one.client, id, edit('inspection', id, 'institutionName', 'Solbakken'))
  await writeField(two.client, id, edit('inspection', id, 'institutionName', 'Solhaug'))
  expect(hear(one, two, id)).toMatchObject({ ok: true, value: { added: 1, conflicts: 1 } })
  expect(hear(two, one, id)).toMatchObject({ ok: true, value: { added: 1, conflicts: 1 } })
  const [here, there] = [await viewOf(one, id), await viewOf(two, id)]
  expect(here.snapshot).toEqual(there.snapshot)
  expect(here.conflicts).toEqual(there.conflicts)
  expect(here.conflicts[0]?.values.map(({ value, author }) => [author, value]).sort()).toEqual([
    ['Anna', 'Solbakken'],
    ['Bjørn', 'Solhaug'],
  ])
  await writeField(one.client, id, edit('inspection', id, 'institutionName', 'Solhaug'))
  expect((await viewOf(one, id)).conflicts).toEqual([])
  hear(two, one, id)
  expect((await viewOf(two, id)).conflicts).toEqual([])
  const history = await two.client.record.history({
    inspectionId: id,
    recordKind: 'inspection',
    recordId: id,
    field: 'institutionName',
    limit: 9,
  })
  expect(history.map((change) => change.intent).sort()).toEqual(['edit', 'edit', 'resolve'])
})

test('the same value written apart is no conflict', async () => {
  const { one, two, id } = await twoLaptops()
  await writeField(one.client, id, edit('inspection', id, 'places', 6))
  await writeField(two.client, id, edit('inspection', id, 'places', 6))
  hear(one, two, id)
  expect(await viewOf(one, id)).toMatchObject({ conflicts: [], snapshot: { inspection: { places: 6 } } })
})

test('long texts written apart meet by paragraph, on both laptops alike', async () => {
  const { one, two, id } = await twoLaptops()
  await writeField(one.client, id, edit('commonPart', 'common', 'description', 'Først endret.\n\nSist.'))
  await writeField(two.client, id, edit('commonPart', 'common', 'description', 'Først.\n\nSist endret.'))
  hear(one, two, id)
  hear(two, one, id)
  for (const laptop of [one, two]) {
    const { snapshot, conflicts } = await viewOf(laptop, id)
    expect(snapshot.commonPart[0]?.description).toBe('Først endret.\n\nSist endret.')
    expect(conflicts).toEqual([])
  }
})

test('a screen that saves upon an old value is merged, or makes a conflict, and never overwrites', async () => {
  const { one, id } = await twoLaptops()
  const description = (value: string) => edit('commonPart', 'common', 'description', value)
  const { heads } = await viewOf(one, id)
  const parents = heads['commonPart/common/description']?.ids ?? []
  await writeField(one.client, id, description('Nytt først.\n\nSist.'))
  const receipt = await one.client.record.write({
    inspectionId: id,
    edits: [{ ...description('Først.\n\nNytt sist.'), parents }],
  })
  expect(receipt.fields).toMatchObject([{ value: 'Nytt først.\n\nNytt sist.' }])
  expect(receipt.fields[0]?.heads).toHaveLength(1)
  const history = await one.client.record.history({ inspectionId: id, recordKind: 'commonPart', limit: 9 })
  expect(history.filter((change) => change.intent === 'merge')).toHaveLength(1)
  await one.client.record.write({
    inspectionId: id,
    edits: [{ ...description('Helt annet.\n\nSist.'), parents }],
  })
  expect((await viewOf(one, id)).conflicts).toMatchObject([
    { recordKind: 'commonPart', field: 'description' },
  ])
})

test('hearing the same journal again, or an older one, changes nothing', async () => {
  const { one, two, id } = await twoLaptops()
  const older = readChanges(one.open(), id)
  await writeField(one.client, id, edit('inspection', id, 'places', 6))
  hear(two, one, id)
  const before = await viewOf(two, id)
  expect(hear(two, one, id)).toMatchObject({ ok: true, value: { added: 0 } })
  expect(appendChanges(two.open(), older)).toMatchObject({
    ok: true,
    value: { added: 0, known: older.length },
  })
  expect(await viewOf(two, id)).toEqual(before)
})

test('undo leaves alone what someone else has written since', async () => {
  const { one, two, id } = await twoLaptops()
  await writeField(two.client, id, edit('inspection', id, 'places', 6))
  hear(one, two, id)
  await writeField(one.client, id, edit('inspection', id, 'places', 8))
  hear(two, one, id)
  expect(await two.client.record.undo({ inspectionId: id })).toBeNull()
  expect((await viewOf(two, id)).snapshot.inspection.places).toBe(8)
})

test('a journal that was altered, or forked, is refused whole', async () => {
  const { one, two, id } = await twoLaptops()
  await writeField(one.client, id, edit('inspection', id, 'places', 6))
  const changes = readChanges(one.open(), id)
  const forged = changes.with(changes.length - 1, { ...(changes.at(-1) as (typeof changes)[0]), value: 60 })
  expect(appendChanges(two.open(), forged)).toMatchObject({
    ok: false,
    error: { type: 'BrokenChain', seq: changes.length },
  })
  expect((await viewOf(two, id)).snapshot.inspection.places).toBeNull()

  const copy = await setupBackend({ laptop: 'one', name: 'Anna' })
  appendChanges(copy.open(), changes.slice(0, -1))
  await writeField(copy.client, id, edit('inspection', id, 'places', 7))
  expect(appendChanges(one.open(), readChanges(copy.open(), id))).toMatchObject({
    ok: false,
    error: { type: 'ForkedChain', seq: changes.length },
  })
})

test('two laptops never give two facts the same number', async () => {
  const { one, two, id } = await twoLaptops()
  await writeField(one.client, id, edit('fact', 'f-one', 'text', 'Fra den ene'))
  await writeField(two.client, id, edit('fact', 'f-two', 'text', 'Fra den andre'))
  hear(one, two, id)
  const numbers = (await viewOf(one, id)).snapshot.fact.map((fact) => fact.number)
  expect(numbers[0]).toBe('B1')
  expect(numbers[1]).toMatch(/^B1-[B-Z]{3}$/)
})
