import { beforeAll, describe, expect, test } from 'vitest'
import type { RenderedPdf } from '../../electron/backend/report/pdf/render-pdf.ts'
import { catalogue } from '../../shared/catalogue/catalogue.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { modelTexts } from '../../shared/report/model-texts.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'
import { nb, nn } from '../../shared/text/catalogue.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { sampleSnapshot } from '../domain/sample-snapshot.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { plantSecrets } from '../edition/planted-secrets.ts'
import { withEdits } from '../edition/with-edits.ts'
import { lixOf, sentencesOf } from './lix.ts'
import { publishedCases } from './published-cases.ts'
import { ask, modelOf, render, textOf } from './render-report.ts'
import { typedTexts } from './typed-texts.ts'

const page = (whole: InspectionSnapshot, maalform: 'nb' | 'nn' = 'nb'): ReportModel =>
  modelOf(whole, { part: 'children', maalform })
const said = (model: ReportModel): string => sentencesOf(model).join('\n')

const closure = { hash: 'a'.repeat(64), by: 'Kari', at: '2026-09-04T10:00:00.000Z' }
/** The sample as it is when all three authorities have closed their parts. */
function closedSample(): InspectionSnapshot {
  const whole = sampleSnapshot()
  return { ...whole, sectorPart: whole.sectorPart.map((part) => ({ ...part, closure })) }
}
/** A case with one lovbrudd, told to the children in these words. */
function told(toldChildren: string | null, more: Partial<InspectionSnapshot> = {}): InspectionSnapshot {
  return snapshot({
    lovbrudd: [record('lovbrudd', 'l1', 'childWelfare', { toldChildren, requirementIds: ['BV-15'] })],
    ...more,
  })
}
const FALLBACK =
  'Når de voksne har brukt makt, skal en voksen snakke med deg om det etterpå. Slik var det ikke alltid.'

describe('what the children are told', () => {
  test('every theme and every requirement of the catalogue has its sentence, in bokmål and nynorsk', () => {
    const asked = [
      ...catalogue.themes.flatMap(({ id }) => [`children.topic.${id}`, `children.theme.${id}`]),
      ...catalogue.requirements.map(({ id }) => `children.norm.${id}`),
    ]
    for (const words of [nb, nn]) {
      const written = Object.keys(words).filter((key) => /^children\.(?:topic|theme|norm)\./u.test(key))
      expect(written.toSorted()).toEqual(asked.toSorted())
    }
  })

  test('who came and when, what was looked at, what was found, what happens now, whom to talk to', () => {
    const model = page(closedSample())
    expect(model.blocks.map((block) => ('title' in block ? block.title : ''))).toEqual([
      '',
      'Hvem var på besøk?',
      'Hva så vi på?',
      'Hva fant vi?',
      'Hva skjer nå?',
      'Det dere sier',
      'Vil du si noe?',
    ])
    const text = said(model)
    expect(text).toContain('Vi var her 1., 2. og 3. juni 2026.')
    expect(text).toContain('Flere får færre timer på skolen enn de skal ha.')
    expect(text).toContain('Dette skal være bedre senest 1. desember 2026:')
    expect(text).toContain('Grenser og makt, når du er syk. De som driver stedet her, må ordne det.')
    expect(text).toContain('Ring 116\u00A0111')
    expect(model.meta).toMatchObject({ status: 'final', statusMark: 'ENDELIG' })
    expect(model.meta.fileName).toBe('tilsyn-granneset-ungdomssenter-til-barna-endelig-2026-04-20.pdf')
    expect(model.signatureFields).toEqual([])
  })

  test('with few themes each is a sentence; no lovbrudd is said with care', () => {
    const answer = ['BV-05', 'BV-10'].map((id) =>
      record('answer', id, 'childWelfare', { state: 'noLovbrudd' }),
    )
    const notAsked = record('answer', 'BV-36', 'childWelfare', { state: 'notExamined' })
    const part = record('sectorPart', 'childWelfare', 'childWelfare', { conclusion: 'Ingen lovbrudd.' })
    const text = said(page(snapshot({ answer: [...answer, notAsked], sectorPart: [part] })))
    expect(text).toContain('dere får være med og bestemme')
    expect(text).toContain('dere har det trygt og godt til vanlig')
    expect(text).not.toContain('nok voksne')
    expect(text).toContain('Vi fant ikke noe som er feil etter loven. Det er bra. Men vi så ikke på alt.')
    expect(text).toContain('Ingen trenger å rette på noe nå.')
    expect(text).not.toContain('lovbrudd')
  })

  test('an empty case claims nothing', () => {
    const empty = page(snapshot())
    const text = said(empty)
    expect(empty.meta.statusMark).toBe('UTKAST')
    expect(text).toContain('Vi er ikke ferdige ennå.')
    expect(text).not.toMatch(/Vi var her|Denne gangen/u)
    expect(text).not.toMatch(/fant ikke noe/u)
  })

  test('is a draft until the parts are closed; then one late authority holds nobody up', () => {
    const open = sampleSnapshot()
    const draft = page({
      ...open,
      sectorPart: open.sectorPart.map((one) => ({ ...one, status: null })),
    })
    expect(draft.meta.statusMark).toBe('UTKAST')
    expect(said(draft)).toContain('Dette er ikke ferdig. Noe kan bli endret.')
    const closed = closedSample()
    const late = {
      ...closed,
      sectorPart: closed.sectorPart.map((part) => (part.id === 'school' ? { ...part, closure: null } : part)),
    }
    const text = said(page(late))
    expect(page(late).meta.statusMark).toBe('ENDELIG')
    expect(text).toContain('Vi er ikke ferdige med å se på skolen.')
    expect(text).not.toContain('Flere får færre timer')
  })

  test('while the parties answer, the children are told that they do', () => {
    const part = record('sectorPart', 'childWelfare', 'childWelfare', {
      status: 'preliminary',
      commentDeadline: '2026-05-01',
      correctionDeadline: '2026-08-01',
    })
    const text = said(page(told(null, { sectorPart: [part] })))
    expect(text).toContain('Det må de gjøre senest 1. mai 2026. Så skriver vi ferdig.')
    expect(text).toContain('Dette skal være bedre senest 1. august 2026:')
  })

  test('in nynorsk from head to foot', () => {
    const text = said(page(told(null), 'nn'))
    expect(text).toContain('Vi fann éin ting som ikkje er slik lova seier. Det kallar vi eit lovbrot.')
    expect(text).not.toMatch(/\b(?:ikke|dere|hva|fra|noe|hvem|skolen)\b/u)
  })
})

describe('no child is recognised', () => {
  test('a sentence that nobody wrote is made of the requirement; so is one with a quotation or few children', () => {
    for (const text of [
      null,
      'Ett av dem sa «ingen snakket med meg».',
      'Tre barn fikk ikke snakke med noen.',
    ])
      expect(said(page(told(text)))).toContain(FALLBACK)
    expect(said(page(told('De voksne snakker ikke alltid med dere.')))).not.toContain(FALLBACK)
    const few = [record('source', 's1', 'childWelfare', { type: 'childTalk', livingThere: 3 })]
    expect(said(page(told('Gutten måtte vente.', { source: few })))).toContain(FALLBACK)
  })

  test('of what was typed only the name of the house and what was written for the children is there', () => {
    const whole = closedSample()
    const written = new Set([
      whole.inspection.institutionName,
      ...whole.lovbrudd.map((one) => one.toldChildren),
      ...whole.commonPart.flatMap((one) => [one.toldChildren, one.childrensContact]),
    ])
    const text = modelTexts(page(whole)).join('\n')
    const others = typedTexts(whole).filter((one) => one.length > 12 && !written.has(one))
    expect(others.length).toBeGreaterThan(200)
    const inHouseName = (one: string): boolean => String(whole.inspection.institutionName).includes(one)
    expect(others.filter((one) => text.includes(one) && !inHouseName(one))).toEqual([])
    expect(text).not.toMatch(/«|§|Elvesvingen|Haugen|Nordstua|Vangdal/u)
  })

  test('none of 600 planted secrets, in every field there is, reaches text, metadata, structure, bookmarks or file name', async () => {
    const whole = closedSample()
    const everywhere = ['common', 'childWelfare', 'health', 'school'] as const
    const { secrets, planting, exempting } = plantSecrets(whole, everywhere, 600)
    const planted = withEdits(whole, planting)
    const shown = modelTexts(page(planted)).join('\n')
    expect(secrets.filter((secret) => shown.includes(secret)).length).toBeGreaterThan(5)
    const model = page(withEdits(planted, exempting))
    const pdf = await render(model)
    const all = [
      ...modelTexts(model),
      JSON.stringify(model.mark),
      textOf(pdf),
      ask(pdf, 'pdfinfo', ['FILE']),
      ...['-meta', '-struct', '-dests'].map((option) => ask(pdf, 'pdfinfo', [option, 'FILE'])),
    ].join('\n')
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
    expect(all).not.toMatch(/\[…\]|Unntatt/u)
    expect(said(model)).toContain('Til deg som bor her')
    expect(said(model)).toContain(FALLBACK)
  })
})

describe('plain language', () => {
  test.each(publishedCases)('LIX of the page made of $id is at most 25, in both languages', ({ whole }) => {
    for (const maalform of ['nb', 'nn'] as const) {
      const lix = lixOf(sentencesOf(page(whole, maalform)))
      expect(lix, `${maalform}: ${lix}`).toBeLessThanOrEqual(25)
    }
  })

  test('LIX of all the sentences that a page may be made of is at most 25', () => {
    for (const maalform of ['nb', 'nn'] as const) {
      const t = createTranslator(maalform)
      const norms = catalogue.requirements.map(({ id }) => t(`children.norm.${id}` as 'children.norm.BV-01'))
      expect(lixOf(norms)).toBeLessThanOrEqual(25)
    }
  })
})

describe('the sheet of paper', () => {
  let pdf: RenderedPdf
  beforeAll(async () => {
    pdf = await render(page(closedSample()))
  })

  test('is two pages at most, also for three authorities and more than twenty themes', () => {
    expect(pdf.pages).toBeLessThanOrEqual(2)
  })

  test('is tagged with headings and lists, has a bookmark for each question, and nothing to sign', () => {
    const structure = ask(pdf, 'pdfinfo', ['-struct', 'FILE'])
    for (const type of ['H1', 'H2', 'L', 'LI', 'LBody', 'P']) {
      expect(structure).toMatch(new RegExp(`^\\s*${type}\\b`, 'mu'))
    }
    expect(structure).not.toMatch(/^\s*(?:Form|Figure|Table)\b/mu)
    expect(ask(pdf, 'pdfinfo', ['FILE'])).toMatch(/^Form:\s+none$/mu)
    expect(ask(pdf, 'pdfinfo', ['-dests', 'FILE'])).toContain('"talk"')
    expect(textOf(pdf)).toContain('Denne siden trenger ingen underskrift.')
  })
})
