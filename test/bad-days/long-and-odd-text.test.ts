import { expect, test } from 'vitest'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { expectRefusal, NOTE, readNote } from './profile-folder.ts'

/** Texts that people paste from elsewhere, and what phones and old programs put in them. */
const texts: readonly (readonly [string, string])[] = [
  ['20 000 characters', 'Barnet fortalte at døra var låst. '.repeat(600).slice(0, 20_000)],
  ['the longest there is room for', 'å'.repeat(200_000)],
  ['emoji, families of them, flags and skin', '👨‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇳🇴 🦉'],
  ['Arabic, Hebrew and a line that turns', 'Gutten sa مرحبا بالعالم og שלום til oss. \u202Eabc\u202C'],
  ['Sami, Tamil and Chinese', 'Kárášjohka čáhci ǩǯ · தமிழ் · 中文'],
  ['zeroes, bells and other controls', 'a\u0000b\u0007c\u001b[31md'],
  ['letters that are two characters', 'ål og bløt'.normalize('NFD')],
  ['words that databases know', `'; drop table "change"; -- {"__proto__": {}} %s \\`],
  ['nothing but spaces and line ends', '  \r\n\u00a0\u2028\u2029\t '],
]

test.each(texts)(
  '%s: kept to the letter, found in history, whole after a restart and a rebuild',
  async (_what, text) => {
    const laptop = await setupBackend()
    const inspectionId = await aCase(laptop.client)
    await writeField(laptop.client, inspectionId, edit('source', 'n', 'notes', NOTE))
    await writeField(laptop.client, inspectionId, edit('source', 'n', 'notes', text))
    const { client } = await laptop.restart()
    expect(await readNote({ client, inspectionId })).toBe(text)
    expect((await client.record.rebuild()).differences).toEqual([])
    const history = await client.record.history({ inspectionId, limit: 2 })
    expect(history.map(({ value }) => value)).toEqual([text, NOTE])
    const file = await client.transfer.exportCase({ inspectionId })
    const other = await setupBackend({ laptop: 'other' })
    await other.client.transfer.importCase({ file })
    expect(await readNote({ client: other.client, inspectionId })).toBe(text)
  },
)

test('half an emoji, cut by another program, becomes the sign for what cannot be read; the rest stands', async () => {
  const laptop = await setupBackend()
  const inspectionId = await aCase(laptop.client)
  await writeField(laptop.client, inspectionId, edit('source', 'n', 'notes', 'Han lo \ud83d og gikk'))
  const { client } = await laptop.restart()
  expect(await readNote({ client, inspectionId })).toBe('Han lo \ufffd og gikk')
  expect((await client.record.rebuild()).differences).toEqual([])
})

test.each([
  ['a character more than a field has room for', edit('source', 'n', 'notes', 'å'.repeat(200_001))],
  ['20 000 characters in a line', edit('inspection', 'CASE', 'institutionName', 'x'.repeat(20_000))],
  ['a list where a text belongs', edit('source', 'n', 'notes', ['a', 'b'])],
  ['a field that there is not', edit('source', 'n', '__proto__', 'x')],
  ['a method of every object', edit('source', 'n', 'constructor', 'x')],
])('%s is refused by name, and what stood there stands', async (_what, unfit) => {
  const { client } = await setupBackend()
  const inspectionId = await aCase(client)
  await writeField(client, inspectionId, edit('source', 'n', 'notes', NOTE))
  const recordId = unfit.recordId === 'CASE' ? inspectionId : unfit.recordId
  const before = await client.inspection.view({ id: inspectionId })
  const good = edit('fact', 'f', 'text', 'Døra var låst.')
  await expectRefusal(
    client.record.write({ inspectionId, edits: [good, { ...unfit, recordId }] }),
    'InvalidValue',
  )
  expect(await client.inspection.view({ id: inspectionId })).toEqual(before)
})

test('20 000 characters as the name of a case, in a search or as a reason: refused by name, not a fault in the program', async () => {
  const { client, log } = await setupBackend()
  const long = 'x'.repeat(20_000)
  await expectRefusal(client.inspection.create({ title: long }), 'InvalidValue')
  await expectRefusal(client.search.query({ text: long, inspectionId: null, limit: 10 }), 'InvalidValue')
  await expectRefusal(
    client.signature.sign({ reportId: 'r', field: 'f', identityId: 'i', reason: long }),
    'InvalidValue',
  )
  expect(await client.inspection.list()).toEqual([])
  expect(log).toEqual([])
})
