import { describe, expect, it } from 'vitest'
import { fieldPath } from '../../renderer/ui/jump-to-field.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { lintCommonPart, lintSectorPart } from '../../shared/domain/lint/lint.ts'
import type { RecordTarget } from '../../shared/domain/record-target.ts'
import { recordFields } from '../../shared/domain/records.ts'
import type { Lane } from '../../shared/domain/sector.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { type Changes, completeCase, defects, valueAt, withChanges } from './planted-defects.ts'

const parts: readonly Lane[] = ['childWelfare', 'health', 'school', 'joint']

function findingsOf(snapshot: InspectionSnapshot, part: Lane): readonly LintFinding[] {
  return part === 'joint' ? lintCommonPart(snapshot) : lintSectorPart(snapshot, part)
}
function allFindings(snapshot: InspectionSnapshot): readonly LintFinding[] {
  return parts.flatMap((part) => findingsOf(snapshot, part))
}
function addressOf({ recordKind, recordId, field }: RecordTarget): string {
  return `${recordKind}/${recordId}/${field}`
}

const mistakes: Changes = Object.assign({}, ...defects.map((defect) => defect.changes))

describe('a finished case with every mistake of the quality lists made in it', () => {
  const clean = completeCase()
  const broken = withChanges(clean, mistakes)

  it('has more than 25 mistakes, of as many kinds', () => {
    expect(new Set(defects.map((one) => one.rule)).size).toBeGreaterThan(40)
  })

  it.each(defects)('$rule is found at $address', ({ rule, part, address }) => {
    const found = findingsOf(broken, part).filter((one) => one.ruleId === rule)
    expect(found.map((one) => addressOf(one.target))).toContain(address)
    expect(findingsOf(clean, part).map((one) => one.ruleId)).not.toContain(rule)
  })

  it('leads every finding into a field that exists, on a screen of the case', () => {
    for (const { ruleId, target } of allFindings(broken)) {
      expect(Object.keys(recordFields[target.recordKind]), ruleId).toContain(target.field)
      expect(valueAt(broken, addressOf(target)), `${ruleId} at ${addressOf(target)}`).toBeDefined()
      expect(fieldPath(broken, target), ruleId).toMatch(/^\/sak\/case\/\w+/u)
    }
  })

  it('says every finding in both languages', () => {
    for (const maalform of ['nb', 'nn'] as const)
      for (const finding of allFindings(broken))
        expect(lintSentence(createTranslator(maalform), finding)).toMatch(/^[^{}]+$/u)
  })

  it('has nothing more to say once each mistake is put right', () => {
    const corrections = Object.fromEntries(
      Object.keys(mistakes).map((address) => [address, valueAt(clean, address) ?? null]),
    )
    expect(allFindings(withChanges(broken, corrections))).toEqual([])
  })
})
