import { describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/catalogue/catalogue.ts'
import { parseAnswerId } from '../../shared/domain/answer-id.ts'
import { sectionExists } from '../../shared/catalogue/law-index.ts'
import { parseOrganisationNumber } from '../../shared/domain/organisation-number.ts'
import type { FieldDefinition } from '../../shared/domain/field.ts'
import { fieldDefinition } from '../../shared/domain/records.ts'
import { SourceType } from '../../shared/domain/vocabulary.ts'
import { jointRecords } from '../../shared/sample/joint-records.ts'
import { sampleCase } from '../../shared/sample/sample-case.ts'

const records = [...sampleCase('a'.repeat(64)), ...jointRecords]
const of = (kind: string) => records.filter((record) => record.kind === kind)

describe('the sample supervision', () => {
  it('holds only fields that exist, with values that fit', () => {
    for (const record of records) {
      for (const [field, value] of Object.entries(record.fields)) {
        const definition: FieldDefinition | undefined = fieldDefinition(record.kind, field)
        expect(definition?.schema.safeParse(value).success, `${record.id}.${field}`).toBe(true)
      }
    }
  })

  it('is whole: three departments, five kinds of party, sources of every kind, 26 facts, four lovbrudd', () => {
    expect(of('department')).toHaveLength(3)
    expect(new Set(of('party').map((one) => one.fields.role)).size).toBe(5)
    expect(new Set(of('source').map((one) => one.fields.type))).toEqual(new Set(SourceType.options))
    expect(of('fact')).toHaveLength(26)
    expect(of('lovbrudd')).toHaveLength(4)
    expect(of('korreksjonspunkt')).toHaveLength(3)
    expect(of('answer').length).toBeGreaterThan(60)
  })

  it('refers only to what is in it, in the catalogue and in the law', () => {
    const ids = new Set(records.map((record) => record.id))
    const requirements = new Set(catalogue.requirements.map((one) => one.id))
    for (const answer of of('answer')) expect(requirements).toContain(parseAnswerId(answer.id).requirementId)
    for (const fact of of('fact'))
      expect([...ids]).toEqual(expect.arrayContaining(fact.fields.sourceIds as string[]))
    for (const lovbrudd of of('lovbrudd')) {
      expect([...ids]).toEqual(expect.arrayContaining(lovbrudd.fields.factIds as string[]))
      for (const one of lovbrudd.fields.legalReferences as { actId: string; section: string }[])
        expect(sectionExists(one.actId, one.section), one.section).toBe(true)
    }
  })

  it('has organisation numbers that pass the check and that nobody has', () => {
    const numbers = records.flatMap((record) => (record.fields.orgNumber as string | undefined) ?? [])
    expect(numbers).toHaveLength(6)
    for (const number of numbers) {
      expect(parseOrganisationNumber(number).ok, number).toBe(true)
      expect(number.startsWith('1')).toBe(true)
    }
  })
})
