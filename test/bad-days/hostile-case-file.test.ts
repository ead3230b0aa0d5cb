import { expect, test } from 'vitest'
import { sealChange } from '../../shared/journal/chain.ts'
import { type Change, GENESIS_HASH } from '../../shared/journal/change.ts'
import type { CaseFileV1 } from '../../shared/case-format/case-file-v1.ts'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { sha256 } from '../journal/random-history.ts'
import { setupBackend, type TestBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { expectRefusal, NOTE, readNote } from './profile-folder.ts'

/** A genuine case file with everything in it, as text; made by the first test that needs it. */
let genuine = ''
async function makeGenuine(): Promise<void> {
  if (genuine !== '') return
  const { client } = await setupBackend({ laptop: 'sender' })
  const file = await client.transfer.exportCase({ inspectionId: await loadSample(client) })
  genuine = await file.text()
}
const parsed = () => JSON.parse(genuine) as CaseFileV1

const asFile = (text: string | Uint8Array): File =>
  new File([typeof text === 'string' ? text : Uint8Array.from(text)], 'sak.json')

/** The file with its last change replaced, and its chain made right again, as somebody with time on their hands would. */
function forged(last: Partial<Record<keyof Change, unknown>>): string {
  const file = parsed()
  const change = file.changes.at(-1) as Change
  const { hash: _old, ...unsealed } = { ...change, ...last } as Change
  return JSON.stringify({ ...file, changes: [...file.changes.slice(0, -1), sealChange(unsealed, sha256)] })
}

/** Text of a file whose last change has this, raw, as its value. */
function withRawValue(value: string): string {
  const mark = '"~VALUE~"'
  const file = parsed()
  const change = { ...(file.changes.at(-1) as Change), value: '~VALUE~' }
  return JSON.stringify({ ...file, changes: [...file.changes.slice(0, -1), change] }).replace(
    mark,
    () => value,
  )
}

const hostile: readonly (readonly [string, () => string | Uint8Array, string])[] = [
  ['an empty file', () => '', 'NotACaseFile'],
  ['half a case file', () => genuine.slice(0, genuine.length >> 1), 'NotACaseFile'],
  ['a case file without its last character', () => genuine.slice(0, -1), 'NotACaseFile'],
  ['a case file with something behind it', () => `${genuine}{}`, 'NotACaseFile'],
  ['a photo that was called sak.json', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'NotACaseFile'],
  ['the word null', () => 'null', 'NotACaseFile'],
  ['a list', () => '[]', 'NotACaseFile'],
  ['another program’s file', () => '{"format":"other","version":1}', 'NotACaseFile'],
  ['a version that is a word', () => '{"format":"samsyn-case","version":"1"}', 'NotACaseFile'],
  ['a version before the first', () => genuine.replace('"version":1', '"version":0'), 'NotACaseFile'],
  ['a newer version', () => genuine.replace('"version":1', '"version":2'), 'NewerFormat'],
  ['a case of the other kind', () => genuine.replace('"kind":"training"', '"kind":"real"'), 'WrongKind'],
  ['a kind that there is not', () => genuine.replace('"kind":"training"', '"kind":"test"'), 'NotACaseFile'],
  ['no changes', () => JSON.stringify({ ...parsed(), changes: [] }), 'NotACaseFile'],
  [
    'its first change missing',
    () => JSON.stringify({ ...parsed(), changes: parsed().changes.slice(1) }),
    'BrokenChain',
  ],
  [
    'one change in it twice',
    () => JSON.stringify({ ...parsed(), changes: [...parsed().changes, parsed().changes[0]] }),
    'BrokenChain',
  ],
  ['one id on two changes', () => forged({ id: parsed().changes[0]?.id }), 'NotACaseFile'],
  ['a change that replaces itself', () => forged({ id: 'self', parents: ['self'] }), 'NotACaseFile'],
  ['a change of another case', () => forged({ inspectionId: 'another' }), 'NotACaseFile'],
  ['a kind of record that there is not', () => forged({ recordKind: 'sqlite_master' }), 'NotACaseFile'],
  ['a kind of record that every object has', () => forged({ recordKind: '__proto__' }), 'NotACaseFile'],
  [
    'a record in a part where it cannot lie',
    () =>
      forged({
        recordKind: 'commonPart',
        recordId: 'common',
        field: 'description',
        value: 'x',
        compartment: 'health',
      }),
    'NotACaseFile',
  ],
  [
    'a value that does not fit its field',
    () =>
      forged({
        recordKind: 'event',
        recordId: 'e',
        field: 'title',
        value: { a: 1 },
        compartment: 'common',
        parents: [],
      }),
    'NotACaseFile',
  ],
  [
    'a text a hundred times too long',
    () =>
      forged({
        recordKind: 'event',
        recordId: 'e',
        field: 'title',
        value: 'x'.repeat(200_000),
        compartment: 'common',
        parents: [],
      }),
    'NotACaseFile',
  ],
  [
    'a value that is nested ten thousand deep',
    () => withRawValue(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    'NotACaseFile',
  ],
  [
    'a value that is nested a million deep',
    () => withRawValue(`${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`),
    'NotACaseFile',
  ],
  [
    'a value that poisons objects',
    () => forged({ value: JSON.parse('{"__proto__":{"admin":true}}') as unknown }),
    'BrokenChain',
  ],
  ['a number that no computer has', () => withRawValue('1e999'), 'NotACaseFile'],
  ['a change that was altered', () => genuine.replace('Granneset', 'Krageset'), 'BrokenChain'],
  [
    'a photo that was exchanged',
    () =>
      JSON.stringify({
        ...parsed(),
        attachments: parsed().attachments.map((one) => ({
          ...one,
          bytes: Buffer.from('%PDF-1.7 %%EOF').toString('base64'),
        })),
      }),
    'NotACaseFile',
  ],
  [
    'a photo that is no photo',
    () =>
      JSON.stringify({
        ...parsed(),
        attachments: parsed().attachments.map((one) => ({ ...one, bytes: 'AAAA' })),
      }),
    'NotACaseFile',
  ],
  [
    'a photo in letters that are not base64',
    () =>
      JSON.stringify({
        ...parsed(),
        attachments: parsed().attachments.map((one) => ({ ...one, bytes: '<script>' })),
      }),
    'NotACaseFile',
  ],
]

test.each(hostile)(
  '%s is refused by name; the cases that were there are untouched',
  async (_what, file, refusal) => {
    const receiver = await atReceiver()
    await expectRefusal(receiver.client.transfer.importCase({ file: asFile(file()) }), refusal)
    await expectUntouched(receiver)
  },
)

type Receiver = TestBackend & { readonly inspectionId: string }

async function atReceiver(): Promise<Receiver> {
  await makeGenuine()
  const laptop = await setupBackend({ laptop: 'receiver' })
  const inspectionId = await aCase(laptop.client)
  await writeField(laptop.client, inspectionId, edit('source', 'n', 'notes', NOTE))
  return { ...laptop, inspectionId }
}

async function expectUntouched({ client, open, inspectionId, log }: Receiver): Promise<void> {
  expect(await readNote({ client, inspectionId })).toBe(NOTE)
  expect((await client.inspection.list()).map(({ id }) => id)).toEqual([inspectionId])
  expect(open().connection.prepare('select count(*) from attachment').pluck().get()).toBe(0)
  expect((await client.record.rebuild()).differences).toEqual([])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
  expect(log).toEqual([])
}

test.each([
  [
    'around the file',
    () => genuine.replace('{', '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},'),
  ],
  ['in a change', () => genuine.replace('"changes":[{', '"changes":[{"__proto__":{"admin":true},')],
])('keys that poison objects, %s, do nothing', async (_where, file) => {
  const receiver = await atReceiver()
  await receiver.client.transfer.importCase({ file: asFile(file()) })
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
  expect(await readNote(receiver)).toBe(NOTE)
  expect((await receiver.client.record.rebuild()).differences).toEqual([])
})

test('names that poison objects, for a record and a field, are kept for a later version and do nothing in this one', async () => {
  const receiver = await atReceiver()
  const odd = {
    recordKind: 'event',
    recordId: '__proto__',
    field: 'constructor',
    value: { a: 1 },
    compartment: 'common',
    parents: [],
  }
  await receiver.client.transfer.importCase({ file: asFile(forged(odd)) })
  expect(({} as { a?: number }).a).toBeUndefined()
  expect((await receiver.client.record.rebuild()).differences).toEqual([])
  expect(await receiver.client.inspection.list()).toHaveLength(2)
})

const START =
  '{"format":"samsyn-case","version":1,"kind":"training","inspectionId":"c","catalogueVersion":"1","exportedAt":"2026-01-01T00:00:00Z","attachments":[],"changes":['
test.each([
  ['200 MB in one word', `${START}"`, 'x', 200],
  ['20 MB of brackets', START, '[', 20],
  ['20 MB of numbers', START, '0,', 20],
  ['20 MB of empty changes', START, '{},', 20],
  ['20 MB in a value of a change', `${START}{"value":[`, '0,', 20],
  ['20 MB of backslashes', `${START}"`, '\\', 20],
])(
  '%s are refused by name within seconds',
  async (_what, start, filler, megabytes) => {
    const receiver = await atReceiver()
    const bytes = Buffer.alloc(megabytes * 1_048_576, filler)
    const before = process.threadCpuUsage()
    await expectRefusal(
      receiver.client.transfer.importCase({ file: new File([start, bytes], 'sak.json') }),
      'NotACaseFile',
    )
    // What it costs, not how long it waits for other work on a busy machine.
    const { user, system } = process.threadCpuUsage(before)
    expect(user + system).toBeLessThan(8_000_000)
    await expectUntouched(receiver)
  },
  90_000,
)

test('a file over the limit is refused unread', async () => {
  const receiver = await atReceiver()
  const tooLarge = asFile('{}')
  Object.defineProperty(tooLarge, 'size', { value: 501 * 1_048_576 })
  await expectRefusal(receiver.client.transfer.importCase({ file: tooLarge }), 'TooLarge')
})

test('the largest photo that is kept travels whole', async () => {
  const from = await setupBackend({ laptop: 'big' })
  const inspectionId = await aCase(from.client)
  const document = new File(
    ['%PDF-1.7\n', new Uint8Array(24 * 1_048_576).fill(0x41), '\n%%EOF'],
    'vedtak.pdf',
  )
  const { sha256: name } = await from.client.attachment.add({ file: document, printable: null })
  await writeField(from.client, inspectionId, edit('source', 'd', 'attachment', name))
  const file = await from.client.transfer.exportCase({ inspectionId })
  const to = await setupBackend({ laptop: 'receiver' })
  await to.client.transfer.importCase({ file })
  expect((await to.client.attachment.read({ sha256: name })).size).toBe(document.size)
}, 60_000)

test('two laptops that give themselves out for the same one are told of, not mixed', async () => {
  const one = await setupBackend({ laptop: 'copied' })
  const inspectionId = await aCase(one.client)
  const twin = await setupBackend({ laptop: 'copied' })
  await twin.client.transfer.importCase({ file: await one.client.transfer.exportCase({ inspectionId }) })
  await writeField(one.client, inspectionId, edit('source', 'n', 'notes', NOTE))
  await writeField(twin.client, inspectionId, edit('source', 'n', 'notes', 'Noe annet'))
  const call = one.client.transfer.importCase({
    file: await twin.client.transfer.exportCase({ inspectionId }),
  })
  await expectRefusal(call, 'BrokenChain')
  expect(await readNote({ client: one.client, inspectionId })).toBe(NOTE)
})

test('a genuine file is still a genuine file', async () => {
  const { client } = await atReceiver()
  const { added } = await client.transfer.importCase({ file: asFile(genuine) })
  expect(added).toBe(parsed().changes.length)
  expect(parsed().changes[0]?.previousHash).toBe(GENESIS_HASH)
})
