import { expect, onTestFinished, test } from 'vitest'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { grayPng } from '../report/gray-png.ts'
import { createSessionBench, makeProfile, PASSPHRASE, refusalOf } from './session-bench.ts'

/** A file whose bytes come when the test says so, as from a slow disk. */
class SlowFile extends File {
  readonly #come: Promise<unknown>
  constructor(bytes: Uint8Array<ArrayBuffer>, name: string, come: Promise<unknown>) {
    super([bytes], name)
    this.#come = come
  }
  override async arrayBuffer(): Promise<ArrayBuffer> {
    await this.#come
    return super.arrayBuffer()
  }
  override async text(): Promise<string> {
    await this.#come
    return super.text()
  }
}

const allSectors = ['childWelfare' as const, 'health' as const, 'school' as const]

/** Two profiles of one person; the first is open, with the sample in it. */
async function twoProfiles() {
  const bench = createSessionBench()
  onTestFinished(() => bench.backend.close())
  const second = (await makeProfile(bench, { name: 'Den andre' })).id
  const first = (await makeProfile(bench, { name: 'Den første', sectors: allSectors })).id
  const inspectionId = await loadSample(bench.client)
  const open = (profileId: string) => bench.client.session.unlock({ profileId, passphrase: PASSPHRASE })
  return { ...bench, first, second, inspectionId, open }
}

test('a photo on its way into one profile never lands in the next one that is opened', async () => {
  const { client, backend, second, open } = await twoProfiles()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const photo = new SlowFile(Uint8Array.from(grayPng(8, 8)), 'a.png', promise)
  const refusal = refusalOf(client.attachment.add({ file: photo, printable: null }))
  await open(second)
  resolve(undefined)
  expect(await refusal).toBe('Locked')
  const { connection } = backend.session.require()
  expect(connection.prepare('select count(*) from attachment').pluck().get()).toBe(0)
})

test('a case file on its way into one profile never lands in the next one that is opened', async () => {
  const { client, second, inspectionId, open } = await twoProfiles()
  const text = await (await client.transfer.exportCase({ inspectionId })).text()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const file = new SlowFile(new TextEncoder().encode(text), 'sak.json', promise)
  const refusal = refusalOf(client.transfer.importCase({ file }))
  await open(second)
  resolve(undefined)
  expect(await refusal).toBe('Locked')
  expect(await client.inspection.list()).toEqual([])
})
