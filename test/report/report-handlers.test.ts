import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { RenderedReport } from '../../shared/contract/report.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { jpegWithComment } from '../proofs/photo-fixture.ts'
import { ask, textOf } from './render-report.ts'

type Client = Awaited<ReturnType<typeof setupBackend>>['client']

/** Renders through the contract: what was told on the way, and the report. */
async function renderReport(client: Client, inspectionId: string) {
  const steps: string[] = []
  let report: RenderedReport | null = null
  for await (const message of await client.report.render({
    inspectionId,
    part: 'childWelfare',
    maalform: 'nn',
  })) {
    if (message.step === 'finished') report = message.outcome
    else steps.push(message.what)
  }
  if (!report) throw new Error('The stream ended without a report')
  return { steps, report }
}

test('a report is rendered in a worker, kept in the profile, listed and read', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client, 'Tilsyn ved Solbakken')
  await writeField(
    client,
    id,
    edit('sectorPart', 'childWelfare', 'conclusion', 'Institusjonen følgjer lova.'),
  )
  const { steps, report } = await renderReport(client, id)
  expect(new Set(steps)).toEqual(new Set(['fonts', 'layout', 'pages', 'finish']))
  expect(await client.report.list({ inspectionId: id })).toEqual([report])
  const file = await client.report.read({ id: report.id })
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(file.name).toBe(report.fileName)
  expect(report.fileName).toMatch(/^tilsyn-[a-z0-9-]+-barnevern-utkast-ovelse-\d{4}-\d{2}-\d{2}\.pdf$/u)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.sha256)
  expect(report.signatureFields).toEqual([
    { name: 'signature-childWelfare', label: 'Signatur for barnevern', signedBy: null },
  ])
  expect(textOf({ bytes })).toContain('Institusjonen følgjer lova.')
}, 30_000)

test('the same case gives the same bytes on another day; a change gives others', async () => {
  const { client, clock } = await setupBackend()
  const id = await aCase(client)
  const first = await renderReport(client, id)
  clock.advance(30 * 24 * 3_600_000)
  const second = await renderReport(client, id)
  expect(second.report.sha256).toBe(first.report.sha256)
  await writeField(client, id, edit('inspection', id, 'institutionName', 'Solbakken'))
  const third = await renderReport(client, id)
  expect(third.report.sha256).not.toBe(first.report.sha256)
  expect((await client.report.list({ inspectionId: id })).map((one) => one.id)).toContain(third.report.id)
}, 60_000)

test('a photo is printed from the profile; boxes that were not burned in keep it out', async () => {
  const { client } = await setupBackend()
  const id = await aCase(client)
  const file = new File([jpegWithComment('GPS')], 'rom.jpg', { type: 'image/jpeg' })
  const { sha256 } = await client.attachment.add({ file, printable: null })
  await writeField(client, id, edit('source', 's1', 'type', 'photo'))
  await writeField(client, id, edit('source', 's1', 'attachment', sha256))
  const shown = await renderReport(client, id)
  const read = async (report: RenderedReport): Promise<Uint8Array> =>
    new Uint8Array(await (await client.report.read({ id: report.id })).arrayBuffer())
  const bytes = await read(shown.report)
  expect(ask({ bytes }, 'pdfimages', ['-list', 'FILE'])).toContain(' image ')
  expect(Buffer.from(bytes).includes('GPS')).toBe(false)
  const box = { x: 0, y: 0, width: 1, height: 1 }
  await writeField(client, id, edit('source', 's1', 'redactions', [box]))
  const hidden = await renderReport(client, id)
  expect(ask({ bytes: await read(hidden.report) }, 'pdfimages', ['-list', 'FILE'])).not.toContain(' image ')
}, 60_000)

test('no such case, no such report, and a worker that cannot find its fonts are refused by name', async () => {
  const backend = await setupBackend({ ports: { fontFolder: '/nowhere' } })
  const { client } = backend
  await expect(renderReport(client, 'ukjent')).rejects.toMatchObject({ code: 'NotFound' })
  await expect(client.report.read({ id: 'ukjent' })).rejects.toMatchObject({ code: 'NotFound' })
  const id = await aCase(client)
  await expect(renderReport(client, id)).rejects.toMatchObject({ code: 'CannotRender' })
  expect(await client.report.list({ inspectionId: id })).toEqual([])
  backend.close()
  await expect(renderReport(client, id)).rejects.toMatchObject({ code: 'Locked' })
}, 30_000)
