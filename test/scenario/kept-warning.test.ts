import { describe, expect, it } from 'vitest'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { judgePart, overrideOf } from '../../shared/domain/lint/kept-warnings.ts'
import { type Client, setupBackend } from '../support/backend.ts'
import { edit } from '../support/edits.ts'

const REASON = 'Det ene som taler mot, er vurdert under kravet om gjennomgang (B6).'

async function judged(client: Client, id: string) {
  const { snapshot, conflicts } = await client.inspection.view({ id })
  return judgePart(snapshot, 'childWelfare', conflicts)
}

async function isClosed(client: Client, id: string): Promise<boolean> {
  const { snapshot } = await client.inspection.view({ id })
  return snapshot.sectorPart.some((part) => part.id === 'childWelfare' && part.closure !== null)
}

/** The sample with the child-welfare part open, and its warning about BV-05 kept for a reason. */
async function keepOne(client: Client): Promise<string> {
  const id = await loadSample(client)
  await client.closing.reopen({ inspectionId: id, sector: 'childWelfare' })
  const { open } = await judged(client, id)
  const finding = open.find((one) => one.ruleId === 'allFactsAgainst')
  if (!finding) throw new Error('The sample has a warning to keep')
  const { compartment, values } = overrideOf(finding, 'childWelfare', ` ${REASON} `)
  const edits = Object.entries(values).map(([field, value]) =>
    edit('lintOverride', 'kept-1', field, value, { compartment }),
  )
  await client.record.write({ inspectionId: id, edits })
  return id
}

describe('a warning kept with a reason', () => {
  it('is there after a restart, is gone after undo, and there again after redo', async () => {
    const before = await setupBackend()
    const id = await keepOne(before.client)
    const { client } = await before.restart()
    expect((await judged(client, id)).kept.map((one) => one.overrides[0]?.reason)).toEqual([REASON])
    await client.record.undo({ inspectionId: id })
    expect((await judged(client, id)).kept).toEqual([])
    expect((await judged(client, id)).open.map((one) => one.ruleId)).toContain('allFactsAgainst')
    await client.record.redo({ inspectionId: id })
    expect((await judged(client, id)).kept).toHaveLength(1)
  })

  it('is part of what is closed: giving another reason opens the part again', async () => {
    const { client } = await setupBackend()
    const id = await keepOne(client)
    await client.closing.close({ inspectionId: id, sector: 'childWelfare' })
    expect(await isClosed(client, id)).toBe(true)
    const { heads } = await client.inspection.view({ id })
    const parents = heads['lintOverride/kept-1/reason']?.ids ?? []
    await client.record.write({
      inspectionId: id,
      edits: [edit('lintOverride', 'kept-1', 'reason', 'En annen grunn.', { parents })],
    })
    expect(await isClosed(client, id)).toBe(false)
  })

  it('travels in the case file', async () => {
    const from = await setupBackend()
    const to = await setupBackend({ laptop: 'two' })
    const id = await keepOne(from.client)
    const file = await from.client.transfer.exportCase({ inspectionId: id })
    await to.client.transfer.importCase({ file: new File([await file.text()], 'sak.json') })
    expect((await judged(to.client, id)).kept.map((one) => one.overrides[0]?.reason)).toEqual([REASON])
  })

  it('is for those who conclude in the part: another sector cannot keep it', async () => {
    const { client } = await setupBackend({ sectors: ['health'] })
    const { id } = await client.inspection.create({ title: 'Solbakken' })
    const edits = [edit('lintOverride', 'kept-1', 'reason', REASON)]
    await expect(client.record.write({ inspectionId: id, edits })).rejects.toMatchObject({
      code: 'NotYourSector',
    })
  })

  it('does not close a part that has errors', async () => {
    const { client } = await setupBackend()
    const id = await keepOne(client)
    const { heads } = await client.inspection.view({ id })
    const krav = 'lovbrudd/lovbrudd-gjennomgang/krav'
    const edits = [
      edit('lovbrudd', 'lovbrudd-gjennomgang', 'krav', null, { parents: heads[krav]?.ids ?? [] }),
      ...Object.entries({ rule: 'lovbruddWithoutKrav', target: krav, about: '', reason: REASON }).map(
        ([field, value]) => edit('lintOverride', 'kept-2', field, value),
      ),
    ]
    await client.record.write({ inspectionId: id, edits })
    await expect(client.closing.close({ inspectionId: id, sector: 'childWelfare' })).rejects.toMatchObject({
      code: 'LintErrors',
      data: { ruleIds: ['lovbruddWithoutKrav'] },
    })
  })
})
