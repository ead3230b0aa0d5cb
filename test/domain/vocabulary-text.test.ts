import { describe, expect, it } from 'vitest'
import { recordFields, recordKinds } from '../../shared/domain/records.ts'
import * as sectorLists from '../../shared/domain/sector.ts'
import * as lists from '../../shared/domain/vocabulary.ts'
import { ChangeIntent } from '../../shared/journal/change.ts'
import { createTranslator, isTextKey } from '../../shared/text/translator.ts'

const groups: Readonly<Record<string, readonly string[]>> = {
  sector: sectorLists.Sector.options,
  compartment: sectorLists.Compartment.options,
  lane: sectorLists.Lane.options,
  sectorPart: sectorLists.Sector.options,
  maalform: sectorLists.Maalform.options,
  visitForm: lists.VisitForm.options,
  ownerType: lists.OwnerType.options,
  placementBasis: lists.PlacementBasis.options,
  dutyHolder: lists.DutyHolder.options,
  teamRole: lists.TeamRole.options,
  visitDayKind: lists.VisitDayKind.options,
  answerState: [...lists.AnswerState.options, 'open'],
  answerStateSchool: [...lists.AnswerState.options, 'open'],
  sourceType: lists.SourceType.options,
  factDirection: lists.FactDirection.options,
  reportStatus: lists.ReportStatus.options,
  departmentOutcome: lists.DepartmentOutcome.options,
  departmentOutcomeSchool: lists.DepartmentOutcome.options,
  agreement: lists.Agreement.options,
  recordKind: recordKinds,
  changeIntent: ChangeIntent.options,
  certainty: ['read', 'interpreted', 'guidance'],
}

describe('every choice and every field has words', () => {
  const nb = createTranslator('nb')
  const nn = createTranslator('nn')

  it.each(Object.entries(groups))('%s', (group, values) => {
    for (const value of values) {
      const key = `vocabulary.${group}.${value}`
      expect(isTextKey(key), key).toBe(true)
      if (isTextKey(key)) expect([nb(key), nn(key)]).not.toContain('')
    }
  })

  it.each(recordKinds)('the fields of %s', (kind) => {
    for (const field of Object.keys(recordFields[kind]))
      expect(isTextKey(`field.${kind}.${field}`), field).toBe(true)
  })

  it('uses the words of the field, never those it has left', () => {
    const words = [nb, nn].flatMap((t) =>
      Object.entries(groups).flatMap(([group, values]) =>
        values.map((value) => {
          const key = `vocabulary.${group}.${value}`
          return isTextKey(key) ? t(key) : ''
        }),
      ),
    )
    for (const word of words) expect(word).not.toMatch(/avvik|inspeksjon|plassering|score/iu)
  })
})
