import { describe, expect, it } from 'vitest'
import { prepareReport } from '../../electron/backend/report/prepare-report.ts'
import { isRemovedFrom } from '../../shared/domain/edition/edition.ts'
import { looseExemptions, passagePlaces } from '../../shared/domain/edition/exempt-passages.ts'
import { snapshotForEdition } from '../../shared/domain/edition/snapshot-for-edition.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { textOf } from '../report/render-report.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { exempt, fieldsOf, makeEdition, review, writeAll } from './edition-bench.ts'

const marker = (bases: readonly string[]) => `[${bases.join('+')}]`
const parties = [
  record('party', 'home', 'common', { role: 'responsibleMunicipality' }),
  record('party', 'other', 'common', { role: 'responsibleMunicipality' }),
  record('party', 'house', 'common', { role: 'institution' }),
]

function exemption(passage: string, more: Partial<ReturnType<typeof record<'exemption'>>> = {}) {
  return record('exemption', `e-${passage}`, 'childWelfare', {
    recordKind: 'fact',
    recordId: 'f1',
    field: 'text',
    passage,
    basis: 'bvl-13-1',
    scope: 'public',
    ...more,
  })
}

describe('whose copies an exempt passage is taken out of', () => {
  const whoReads = (scope: 'public' | 'otherParties' | 'otherMunicipalities', partyId: string | null) =>
    parties
      .filter(({ id }) => !isRemovedFrom({ scope, partyId }, { name: 'party', partyId: id }, parties))
      .map(({ id }) => id)

  it('never those who work on the case; always the public', () => {
    const strict = { scope: 'otherParties', partyId: null } as const
    expect(isRemovedFrom(strict, { name: 'working' }, parties)).toBe(false)
    expect(isRemovedFrom({ scope: 'public', partyId: 'home' }, { name: 'public' }, parties)).toBe(true)
  })

  it('a party reads its own; a municipality nothing of another municipality’s child', () => {
    expect(whoReads('public', null)).toEqual(['home', 'other', 'house'])
    expect(whoReads('otherParties', 'house')).toEqual(['house'])
    expect(whoReads('otherParties', null)).toEqual([])
    expect(whoReads('otherMunicipalities', 'home')).toEqual(['home', 'house'])
    expect(whoReads('otherMunicipalities', null)).toEqual(['house'])
  })
})

describe('what is taken out', () => {
  const shown = (text: string, ...exemptions: ReturnType<typeof exemption>[]) =>
    snapshotForEdition(
      snapshot({ fact: [record('fact', 'f1', 'childWelfare', { text })], exemption: exemptions }),
      { name: 'public' },
      marker,
    ).fact[0]?.text

  it('every place where the words stand as words, with one marker where places meet', () => {
    expect(shown('Emma sa at Emmas rom er kaldt, ikke Emmanuels.', exemption('Emma'))).toBe(
      '[bvl-13-1] sa at [bvl-13-1]s rom er kaldt, ikke Emmanuels.',
    )
    expect(shown('Emma på 14 år', exemption('Emma på 14'), exemption('på 14 år', { basis: 'hpl-21' }))).toBe(
      '[bvl-13-1+hpl-21]',
    )
    expect(passagePlaces('to, auto, to', 'to')).toHaveLength(2)
  })

  it('a number, and a photo with everything that describes it', () => {
    const photo = record('source', 's1', 'common', {
      type: 'photo',
      title: 'Emmas rom',
      attachment: 'a'.repeat(64),
      altText: 'Et rom',
      caption: 'Rommet',
      fileName: 'emma.jpg',
    })
    const talk = record('source', 's2', 'common', { type: 'childTalk', livingThere: 2, talked: 2 })
    const hidden = snapshotForEdition(
      snapshot({
        source: [photo, talk],
        exemption: [
          exemption('a'.repeat(64), { recordKind: 'source', recordId: 's1', field: 'attachment' }),
          exemption('2', { recordKind: 'source', recordId: 's2', field: 'livingThere' }),
        ],
      }),
      { name: 'public' },
      marker,
    )
    expect(hidden.source[0]).toMatchObject({
      title: '[bvl-13-1]',
      attachment: null,
      altText: null,
      caption: null,
      fileName: null,
    })
    expect(hidden.source[1]).toMatchObject({ livingThere: null, talked: 2 })
    expect(hidden.exemption).toEqual([])
  })

  it('is loose when its words no longer stand there; a removed record’s exemption is not', () => {
    const fact = record('fact', 'f1', 'childWelfare', { text: 'Anette sa det.' })
    const gone = exemption('Emma', { recordId: 'f9' })
    const loose = exemption('Emma')
    const found = looseExemptions(snapshot({ fact: [fact], exemption: [gone, loose, exemption('Anette')] }))
    expect(found).toEqual([loose])
  })
})

describe('before an edition goes out', () => {
  it('each find is decided: kept with a reason, exempt, or written anew; until then it is refused by name', async () => {
    const { client, log } = await setupBackend()
    const inspectionId = await aCase(client, 'Tilsyn ved Solbakken')
    const conclusion = 'Vi snakket med Jonas.\nMor svarte på 41 23 45 67.'
    await writeField(client, inspectionId, edit('sectorPart', 'childWelfare', 'conclusion', conclusion))
    const order = { inspectionId, part: 'childWelfare', edition: 'public' } as const
    await expect(makeEdition(client, order)).rejects.toMatchObject({
      code: 'UndecidedIdentities',
      data: { count: 2 },
    })
    const working = await client.report.render({ maalform: 'nb', ...order, edition: 'working' })
    await working.return?.(undefined)
    const { found } = await review(client, order)
    expect(found.map(({ kind, passage, target }) => [kind, passage, target?.field])).toEqual([
      ['name', 'Jonas', 'conclusion'],
      ['phone', '41 23 45 67', 'conclusion'],
    ])
    const [name] = found
    const kept = { kind: 'name', decision: 'keep', reason: 'Lederen, som har samtykket' }
    await writeAll(client, inspectionId, fieldsOf('identityReview', name?.id ?? '', 'common', kept))
    const where = { recordKind: 'sectorPart', recordId: 'childWelfare', field: 'conclusion' } as const
    await exempt(client, inspectionId, 'e1', { ...where, passage: '41 23 45 67' })
    expect((await review(client, order)).found.map((one) => one.keptBecause)).toEqual([kept.reason])
    const { report } = await makeEdition(client, order)
    expect(report).toMatchObject({ edition: 'public', partyId: null })
    expect(report.fileName).toContain('-offentlig-')
    // What was found is nowhere but in its field.
    const { changes } = JSON.parse(await (await client.transfer.exportCase({ inspectionId })).text()) as {
      changes: { recordKind: string }[]
    }
    const decisions = changes.filter((change) => change.recordKind === 'identityReview')
    expect(decisions).toHaveLength(3)
    expect(JSON.stringify([decisions, log])).not.toContain('Jonas')
    // The sentence is written anew: it is looked at anew.
    const again = conclusion.replace('snakket med', 'hørte')
    await writeField(client, inspectionId, edit('sectorPart', 'childWelfare', 'conclusion', again))
    await expect(makeEdition(client, order)).rejects.toMatchObject({ code: 'UndecidedIdentities' })
    await writeField(
      client,
      inspectionId,
      edit('sectorPart', 'childWelfare', 'conclusion', 'Ingen lovbrudd.'),
    )
    await expect(makeEdition(client, order)).rejects.toMatchObject({
      code: 'LooseExemptions',
      data: { count: 1 },
    })
  }, 60_000)

  it('exempting words opens no closed part again, and changes no hash', async () => {
    const { client, open, ports } = await setupBackend()
    const inspectionId = await loadSample(client)
    const closures = async () =>
      (await client.inspection.view({ id: inspectionId })).snapshot.sectorPart.map(
        (part) => part.closure?.hash,
      )
    const before = await closures()
    await exempt(client, inspectionId, 'e1', {
      recordKind: 'sectorPart',
      recordId: 'childWelfare',
      field: 'conclusion',
      passage: 'og',
    })
    expect(await closures()).toEqual(before)
    expect(before).not.toContain(undefined)
    // Every part is still what it was closed over.
    for (const sector of ['childWelfare', 'health', 'school'] as const) {
      const order = { inspectionId, part: sector, edition: 'public', maalform: 'nb', partyId: null } as const
      const { render } = prepareReport(open(), order, ports.fontFolder)
      expect(render.model.meta).toMatchObject({ status: 'final' })
      expect(render.model.meta.fileName).toContain('-endelig-')
    }
  })

  it('counts of fewer than five children are decided in the reports that print them, and may be taken out', async () => {
    const { client } = await setupBackend()
    const inspectionId = await aCase(client)
    const talk = { type: 'childTalk', title: 'Samtaler på avdeling Fjord', livingThere: 3, talked: 5 }
    await writeAll(client, inspectionId, fieldsOf('source', 's1', 'health', talk))
    const order = { inspectionId, part: 'health', edition: 'public' } as const
    const { found } = await review(client, order)
    expect(found).toMatchObject([{ kind: 'smallGroup', passage: '3', target: { field: 'livingThere' } }])
    expect((await review(client, { ...order, part: 'school' })).found).toEqual([])
    const where = { recordKind: 'source', recordId: 's1', field: 'livingThere', passage: '3' } as const
    await exempt(client, inspectionId, 'e1', where, 'health')
    expect((await review(client, order)).found).toEqual([])
  })

  it('a party gets its own copy, named after it; who is no recipient gets none', async () => {
    const { client } = await setupBackend()
    const inspectionId = await aCase(client)
    for (const [id, name] of [
      ['p1', 'Øvre Fjord kommune'],
      ['p2', 'Nedre Fjord kommune'],
    ] as const) {
      await writeField(client, inspectionId, edit('party', id, 'name', name))
      await writeField(client, inspectionId, edit('party', id, 'role', 'responsibleMunicipality'))
      await writeField(client, inspectionId, edit('party', id, 'sectors', ['childWelfare']))
    }
    const text = 'Barn A har ikke fått kontaktperson.'
    await writeField(client, inspectionId, edit('sectorPart', 'childWelfare', 'conclusion', text))
    const where = { recordKind: 'sectorPart', recordId: 'childWelfare', field: 'conclusion' } as const
    const child = { ...where, passage: 'Barn A', scope: 'otherMunicipalities', partyId: 'p1' } as const
    await exempt(client, inspectionId, 'e1', child)
    const order = { inspectionId, part: 'childWelfare', edition: 'party' } as const
    const [own, other] = await Promise.all([
      makeEdition(client, { ...order, partyId: 'p1' }),
      makeEdition(client, { ...order, partyId: 'p2' }),
    ])
    expect(own.report).toMatchObject({ edition: 'party', partyId: 'p1' })
    expect(own.report.fileName).toContain('-kopi-oevre-fjord-kommune-')
    expect(textOf(own)).toContain(text)
    expect(textOf(own)).toContain('KOPI TIL ØVRE FJORD KOMMUNE')
    expect(textOf(other)).toContain('[Unntatt: offl. § 13 jf. bvl. § 13-1] har ikke fått')
    for (const refused of [
      { ...order },
      { ...order, partyId: 'ukjent' },
      { ...order, part: 'school', partyId: 'p1' } as const,
    ]) {
      await expect(makeEdition(client, refused)).rejects.toMatchObject({ code: 'NotARecipient' })
    }
  }, 60_000)
})
