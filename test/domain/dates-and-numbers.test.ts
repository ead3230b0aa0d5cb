import { describe, expect, it } from 'vitest'
import { dateWarnings } from '../../shared/domain/date-warnings.ts'
import { compareFacts, nextFactNumber } from '../../shared/domain/fact-order.ts'
import { formatOrganisationNumber, parseOrganisationNumber } from '../../shared/domain/organisation-number.ts'
import { record, snapshot } from './snapshot-builder.ts'

function warned(parts: Parameters<typeof snapshot>[0]): readonly string[] {
  return dateWarnings(snapshot(parts)).map((one) => one.name)
}

describe('organisation numbers', () => {
  it.each(['974760673', '974 760 673', '971 032 081'])('%s is one', (text) => {
    expect(parseOrganisationNumber(text)).toMatchObject({ ok: true })
  })
  it('says what is wrong', () => {
    expect(parseOrganisationNumber('974760674')).toEqual({ ok: false, error: { type: 'WrongCheckDigit' } })
    expect(parseOrganisationNumber('12345')).toEqual({ ok: false, error: { type: 'NotNineDigits' } })
    expect(parseOrganisationNumber('97476067x')).toEqual({ ok: false, error: { type: 'NotNineDigits' } })
  })
  it('is printed in groups of three', () => {
    expect(formatOrganisationNumber('974760673')).toBe('974 760 673')
    expect(formatOrganisationNumber('ukjent')).toBe('ukjent')
  })
})

describe('dates', () => {
  const days = ['2022-12-09', '2022-12-07'].map((date, at) =>
    record('visitDay', `v${at}`, 'common', { date }),
  )

  it('says nothing about dates in order, nor about dates that are missing', () => {
    expect(warned({})).toEqual([])
    expect(
      warned({
        inspection: record('inspection', 'c', 'common', { noticeOn: '2022-11-18' }),
        visitDay: days,
        sectorPart: [
          record('sectorPart', 'childWelfare', 'childWelfare', {
            preliminaryOn: '2023-03-07',
            commentDeadline: '2023-03-21',
            finalOn: '2023-05-02',
          }),
        ],
      }),
    ).toEqual([])
  })

  it('warns of a report dated a year before the visit', () => {
    const part = record('sectorPart', 'childWelfare', 'childWelfare', { preliminaryOn: '2021-12-20' })
    expect(dateWarnings(snapshot({ visitDay: days, sectorPart: [part] }))).toEqual([
      {
        name: 'visitAfterPreliminary',
        sector: 'childWelfare',
        target: { recordKind: 'sectorPart', recordId: 'childWelfare', field: 'preliminaryOn' },
      },
    ])
  })

  it('warns of a misprinted year among the visit days', () => {
    const far = record('visitDay', 'v9', 'common', { date: '2023-12-09' })
    expect(warned({ visitDay: [...days, far] })).toEqual(['visitSpansYears'])
  })

  it('warns where the chain of dates is broken', () => {
    const part = record('sectorPart', 'school', 'school', {
      preliminaryOn: '2023-03-07',
      commentDeadline: '2023-03-14',
      finalOn: '2023-03-10',
      correctionDeadline: '2023-03-01',
    })
    expect(warned({ sectorPart: [part] })).toEqual([
      'commentsAfterFinal',
      'finalAfterCorrection',
      'shortComments',
    ])
  })

  it('warns of an unannounced visit with a notice, a notice after the visit, and a reversed audit period', () => {
    const inspection = record('inspection', 'c', 'common', {
      visitForm: 'unannounced',
      noticeOn: '2022-12-24',
      auditPeriodFrom: '2022-06-01',
      auditPeriodTo: '2022-01-01',
      infoMeetingOn: '2022-12-09',
      summaryMeetingOn: '2022-12-07',
    })
    expect(warned({ inspection, visitDay: days })).toEqual([
      'noticeAfterVisit',
      'noticeUnannounced',
      'auditPeriodReversed',
      'infoAfterSummary',
    ])
  })
})

describe('fact numbers', () => {
  const fact = (id: string, number: string | null) => record('fact', id, 'health', { number })

  it('run through the case and are never used again', () => {
    expect(nextFactNumber([], 'childWelfare', 0)).toBe('B1')
    expect(nextFactNumber([fact('a', 'B1'), fact('b', 'H2')], 'school', 3)).toBe('S4')
  })

  it('are ordered as numbers', () => {
    const facts = [fact('a', 'B10'), fact('b', 'H2'), fact('c', null), fact('d', 'B1')]
    expect(facts.toSorted(compareFacts).map((one) => one.id)).toEqual(['d', 'b', 'a', 'c'])
  })
})
