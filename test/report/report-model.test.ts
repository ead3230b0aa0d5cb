import { describe, expect, test } from 'vitest'
import { ownRequirementsOfLane } from '../../shared/catalogue/catalogue.ts'
import { reportParts } from '../../shared/contract/report-part.ts'
import type { RecordOf } from '../../shared/domain/records.ts'
import { sectors } from '../../shared/domain/sector.ts'
import type { ReportBlock } from '../../shared/report/report-block.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { modelOf } from './render-report.ts'
import { solbakkenCase } from './solbakken-case.ts'
import { typedTexts } from './typed-texts.ts'

/** Everything a model says, as one text. */
function words(model: ReportModel): string {
  const texts: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) value.forEach(visit)
    else if (value && typeof value === 'object') Object.values(value).forEach(visit)
  }
  visit(model.blocks)
  return texts.join('\n')
}

function headings(model: ReportModel, level = 1): string[] {
  return model.blocks
    .filter((block) => block.kind === 'heading')
    .filter((block) => block.level === level)
    .map((block) => [block.number, block.text].filter((text) => text !== null).join(' '))
}

function blocksOf<K extends ReportBlock['kind']>(
  model: ReportModel,
  kind: K,
): Extract<ReportBlock, { kind: K }>[] {
  return model.blocks.filter((block): block is Extract<ReportBlock, { kind: K }> => block.kind === kind)
}

describe('a case with nothing in it', () => {
  test.each([...sectors, 'joint'] as const)('%s: has all chapters and claims nothing', (part) => {
    const model = modelOf(snapshot(), { part })
    expect(blocksOf(model, 'conclusion').every((block) => !/ikke avdekket/u.test(block.verdict))).toBe(true)
    expect(model.meta.status).toBe('draft')
    expect(model.meta.statusMark).toBe('UTKAST')
    expect(headings(model).length).toBeGreaterThan(5)
  })

  test('lists every requirement of the lane as unanswered', () => {
    const text = words(modelOf(snapshot(), { part: 'school' }))
    for (const requirement of ownRequirementsOfLane('school')) expect(text).toContain(requirement.id)
  })
})

describe('the order of a report', () => {
  test('health and child welfare follow Helsetilsynet', () => {
    expect(headings(modelOf(solbakkenCase()))).toEqual([
      'Konklusjon',
      'Hva skjer nå',
      '1 Tilsynets tema og omfang',
      '2 Aktuelt lovgrunnlag for tilsynet',
      '3 Beskrivelse av faktagrunnlaget',
      '4 Vurdering av faktagrunnlaget opp mot aktuelt lovgrunnlag',
      '5 Statsforvalterens konklusjon',
      '6 Oppfølging av lovbrudd',
      '7 Kommentarer til den foreløpige rapporten',
      'Signatur',
      'Vedlegg A: Gjennomføring av tilsynet',
      'Vedlegg B: Det som ikke er undersøkt eller tatt med',
      'Vedlegg C: Krav og avdelinger',
      'Vedlegg D: Kravkatalog og lovtekst',
    ])
  })

  test('letters its annexes without a gap, whichever of them there are', () => {
    const titles = (model: ReportModel): readonly string[] =>
      model.blocks.flatMap((block) =>
        block.kind === 'heading' && block.text.startsWith('Vedlegg') ? [block.text.slice(0, 9)] : [],
      )
    expect(titles(modelOf(snapshot()))).toEqual(['Vedlegg A', 'Vedlegg B', 'Vedlegg C'])
    expect(titles(modelOf(solbakkenCase()))).toEqual(['Vedlegg A', 'Vedlegg B', 'Vedlegg C', 'Vedlegg D'])
  })

  test('says of talks on several lines that they are no sum', () => {
    const talk = { type: 'childTalk', livingThere: 11, talked: 7 } as const
    const source = ['s1', 's2', 's3'].map((id) => record('source', id, 'common', talk))
    const text = (sources: readonly RecordOf<'source'>[]): string =>
      JSON.stringify(modelOf(snapshot({ source: [...sources] }), { part: 'joint' }).blocks)
    expect(text(source)).toContain('tallene kan ikke legges sammen')
    expect(text(source)).not.toContain('33')
    expect(text(source.slice(0, 1))).not.toContain('tallene kan ikke legges sammen')
  })

  test('school follows Udir: a preliminary report is a notice of pålegg', () => {
    const model = modelOf(solbakkenCase(), { part: 'school' })
    expect(headings(model).slice(3, 10)).toEqual([
      '2 Rettslige krav',
      '3 Observasjoner',
      '4 Vurderinger',
      '5 Konklusjon',
      '6 Varsel om pålegg',
      '7 Uttalelse til den foreløpige rapporten',
      '8 Klageadgang',
    ])
    expect(words(model)).toContain(
      'Fylkeskommunen må sikre skoletilbud fra første uke. Frist: 15. august 2026.',
    )
  })

  test('heading levels never skip, ids are unique, links lead to headings, facts or lovbrudd that are there', () => {
    for (const part of [...sectors, 'joint'] as const) {
      const model = modelOf(solbakkenCase(), { part })
      let level = 0
      for (const heading of blocksOf(model, 'heading')) {
        expect(heading.level).toBeLessThanOrEqual(level + 1)
        level = heading.level
      }
      const ids = model.blocks.flatMap((block) => ('id' in block ? [block.id] : []))
      expect(new Set(ids).size).toBe(ids.length)
      const links = [...words(model).matchAll(/^#(.+)$/gmu)].map((match) => match[1])
      for (const link of links) expect(ids).toContain(link)
    }
  })
})

describe('what a lovbrudd holds', () => {
  test('krav, fakta, vurdering, konsekvens, konklusjon; who owes the duty; by when', () => {
    const [card] = blocksOf(modelOf(solbakkenCase()), 'lovbrudd')
    expect(card?.steps.map((step) => step.step)).toEqual([
      'krav',
      'fakta',
      'vurdering',
      'konsekvens',
      'konklusjon',
    ])
    expect(card?.details.map((detail) => detail.label)).toContain('Plikten ligger hos')
  })

  test('seven lovbrudd in nynorsk, each with its number', () => {
    const lovbrudd = Array.from({ length: 7 }, (_, index) =>
      record('lovbrudd', `l${index}`, 'childWelfare', {
        title: `Leiinga manglar styring ${index}`,
        position: index,
      }),
    )
    const model = modelOf(snapshot({ lovbrudd }), { maalform: 'nn' })
    expect(blocksOf(model, 'lovbrudd').map((card) => card.label)).toContain('Lovbrot 7 av 7')
    expect(blocksOf(model, 'conclusion')[0]?.verdict).toBe('Det vart avdekt 7 lovbrot.')
    expect(model.meta.language).toBe('nn-NO')
  })
})

describe('departments', () => {
  test('three departments are concluded one by one, in their own order', () => {
    const department = [3, 1, 2].map((n) =>
      record('department', `d${n}`, 'common', { name: `Enhet ${n}`, position: n }),
    )
    const departmentConclusion = ['d2', 'd3', 'd1'].map((id) =>
      record('departmentConclusion', `c-${id}`, 'childWelfare', {
        departmentId: id,
        theme: 'Medvirkning',
        outcome: 'noLovbrudd',
        text: `Konklusjon for ${id}`,
      }),
    )
    const sorted = department.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    const model = modelOf(snapshot({ department: sorted, departmentConclusion }))
    expect(headings(model, 3).filter((text) => text.includes('Enhet'))).toEqual([
      '5.1.1 Enhet 1',
      '5.1.2 Enhet 2',
      '5.1.3 Enhet 3',
    ])
  })
})

describe('walls between sectors', () => {
  test('one sector’s report holds nothing that only another sector wrote', () => {
    const text = words(modelOf(solbakkenCase(), { part: 'school' }))
    expect(text).not.toContain('Nattevaktene kjente ikke rutinen')
    expect(text).not.toContain('To av seks barn')
  })

  test('the joint report quotes closed parts with their hash, and of an open one only that it is open', () => {
    const model = modelOf(solbakkenCase(), { part: 'joint' })
    const text = words(model)
    expect(text).toContain('a'.repeat(64))
    expect(text).toContain('Ett lovbrudd er avdekket.')
    expect(text).not.toContain('Fylkeskommunen oppfyller ikke kravet')
    const school = blocksOf(model, 'conclusion').find((block) => block.sector === 'school')
    expect(school).toMatchObject({
      verdict: 'Delen er ikke lukket. Konklusjonen kan bli endret.',
      points: [],
    })
  })

  test('dissent stands in the sector’s own words', () => {
    const dissent = blocksOf(modelOf(solbakkenCase(), { part: 'joint' }), 'dissent')
    expect(dissent.map((block) => block.agreement)).toEqual(['agree', 'dissent', null])
    expect(words(modelOf(solbakkenCase(), { part: 'joint' }))).toContain(
      'legger for liten vekt på ventetiden',
    )
  })

  test('notes from talks with children are in no report, and the report says that they are left out', () => {
    for (const part of [...sectors, 'joint'] as const) {
      const text = words(modelOf(solbakkenCase(), { part }))
      expect(text).not.toContain('HEMMELIG NOTAT')
      expect(text).toContain('Ett notat er ikke tatt med.')
    }
  })
})

test('every text that was typed is in one of the reports', () => {
  const snapshotWithEverything = solbakkenCase()
  const all = reportParts.map((part) => words(modelOf(snapshotWithEverything, { part }))).join('\n')
  for (const text of typedTexts(snapshotWithEverything)) {
    if (text === 'HEMMELIG NOTAT') continue
    for (const paragraph of text.split(/\n+/u)) expect(all).toContain(paragraph.replace(/^- /u, ''))
  }
})

test('every answered requirement is in the chapters or in the list of what was left out', () => {
  for (const part of [...sectors, 'joint'] as const) {
    const text = words(modelOf(solbakkenCase(), { part }))
    for (const requirement of ownRequirementsOfLane(part)) expect(text).toContain(requirement.id)
  }
})

test('a training report says so; a final one must be closed', () => {
  expect(modelOf(solbakkenCase(), { kind: 'training' }).meta.trainingMark).toBe('ØVELSE – IKKE TILSYN')
  expect(modelOf(solbakkenCase()).meta.status).toBe('final')
  const sectorPart = solbakkenCase().sectorPart.map((part) => ({ ...part, closure: null }))
  expect(modelOf({ ...solbakkenCase(), sectorPart }).meta.status).toBe('preliminary')
})

test('one field to sign per sector in the joint report, one in a sector’s own', () => {
  const names = (part: 'joint' | 'health'): string[] =>
    modelOf(solbakkenCase(), { part }).signatureFields.map((field) => field.name)
  expect(names('joint')).toEqual(['signature-childWelfare', 'signature-health', 'signature-school'])
  expect(names('health')).toEqual(['signature-health'])
})
