import { describe, expect, it } from 'vitest'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { setupBackend } from '../support/backend.ts'

const asFile = (text: string): File => new File([text], 'sak.json', { type: 'application/json' })

describe('a case travels as one file', () => {
  it('comes out whole on another laptop, and twice is the same as once', async () => {
    const from = await setupBackend()
    const to = await setupBackend()
    const id = await loadSample(from.client)
    const file = await from.client.transfer.exportCase({ inspectionId: id })
    const text = await file.text()
    const first = await to.client.transfer.importCase({ file: asFile(text) })
    expect(first.added).toBeGreaterThan(100)
    expect(first.inspectionId).toBe(id)
    const again = await to.client.transfer.importCase({ file: asFile(text) })
    expect(again).toMatchObject({ added: 0, known: first.added, conflicts: first.conflicts })
    const sent = await from.client.inspection.view({ id })
    const received = await to.client.inspection.view({ id })
    expect(received.snapshot).toEqual(sent.snapshot)
    const photo = sent.snapshot.source.find((source) => source.attachment !== null)?.attachment ?? ''
    expect((await to.client.attachment.read({ sha256: photo })).size).toBeGreaterThan(0)
  })

  it.each([
    ['text that is no JSON', 'hei', 'NotACaseFile'],
    ['JSON of another kind', '{"name":"x"}', 'NotACaseFile'],
    ['a case file with nothing in it', '{"format":"samsyn-case","version":1}', 'NotACaseFile'],
    ['a file from a newer program', '{"format":"samsyn-case","version":2}', 'NewerFormat'],
  ])('refuses %s by name', async (_what, text, refusal) => {
    const { client } = await setupBackend()
    await expect(client.transfer.importCase({ file: asFile(text) })).rejects.toMatchObject({ code: refusal })
    expect(await client.inspection.list()).toEqual([])
  })

  it('refuses a file that was changed after it was written, and a training case in a real profile', async () => {
    const from = await setupBackend()
    const id = (await from.client.inspection.create({ title: 'Tilsyn' })).id
    const text = await (await from.client.transfer.exportCase({ inspectionId: id })).text()
    const to = await setupBackend()
    const forged = text.replace('"Tilsyn"', '"Noe annet"')
    await expect(to.client.transfer.importCase({ file: asFile(forged) })).rejects.toMatchObject({
      code: 'BrokenChain',
    })
    const wrongKind = text.replace('"kind":"training"', '"kind":"real"')

    await expect(to.client.transfer.importCase({ file: asFile(wrongKind) })).rejects.toMatchObject({
      code: 'WrongKind',
    })
    expect(await to.client.inspection.list()).toEqual([])
  })
})
