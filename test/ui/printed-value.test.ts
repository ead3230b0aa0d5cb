import { describe, expect, test } from 'vitest'
import { printedValue } from '../../renderer/case/printed-value.ts'
import { recordName } from '../../renderer/case/record-name.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { type RecordKind, recordFields, recordKinds } from '../../shared/domain/records.ts'
import type { Json } from '../../shared/lib/canonical-json.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { granneset } from '../judges/granneset.ts'
import { record } from '../domain/snapshot-builder.ts'

const t = createTranslator('nb')

/** A finished case, with what it has not: an exempt passage, a name that was kept, boxes over a photo, a warning that is gone. */
function wholeCase(): InspectionSnapshot {
  const whole = granneset()
  const [lovbrudd] = whole.lovbrudd
  const [party] = whole.party
  return {
    ...whole,
    source: whole.source.map((one) =>
      one.attachment ? { ...one, redactions: [{ x: 0, y: 0, width: 0.2, height: 0.1 }] } : one,
    ),
    exemption: [
      record('exemption', '0192f3a0-1', 'childWelfare', {
        recordKind: 'lovbrudd',
        recordId: lovbrudd?.id ?? '',
        field: 'assessment',
        passage: 'en setning',
        basis: 'bvl-13-1',
        scope: 'otherMunicipalities',
        partyId: party?.id ?? '',
      }),
    ],
    identityReview: [
      record('identityReview', '0192f3a0-2', 'common', {
        kind: 'birthNumber',
        decision: 'keep',
        reason: 'Et saksnummer',
      }),
    ],
    lintOverride: [
      ...whole.lintOverride,
      record('lintOverride', '0192f3a0-3', 'school', {
        rule: 'singleSource',
        target: `lovbrudd/${lovbrudd?.id}/assessment`,
        about: '',
        reason: 'Ikke lenger.',
      }),
    ],
  }
}

/** Every written field of a case, as the history prints it. */
function everyValue(snapshot: InspectionSnapshot) {
  return recordKinds.flatMap((recordKind: RecordKind) =>
    [snapshot[recordKind]].flat().flatMap((one) =>
      Object.keys(recordFields[recordKind]).flatMap((field) => {
        const value = (one as unknown as Record<string, Json>)[field] ?? null
        const target = { recordKind, recordId: one.id, field }
        return value === null || value === ''
          ? []
          : [{ target, value, words: printedValue(target, value, snapshot, t) }]
      }),
    ),
  )
}

describe('the history of a case', () => {
  test('never shows what only the program understands', () => {
    const snapshot = wholeCase()
    const ids = new Set(recordKinds.flatMap((kind) => [snapshot[kind]].flat().map(({ id }) => id)))
    const unread = everyValue(snapshot).filter(
      ({ words }) =>
        words === '' ||
        /^[a-z]+[A-Z]\w*$|\b[0-9a-f]{40,}\b|\d{4}-\d{2}-\d{2}T|^\w+\/[^ ]+\/\w+$/u.test(words) ||
        words.split(', ').some((word) => ids.has(word) && !/^[A-Z]/u.test(word)),
    )
    expect(unread.map(({ target, words }) => `${target.recordKind}.${target.field}: ${words}`)).toEqual([])
  })

  test('tells other records by their names, and one that is gone as gone', () => {
    const snapshot = granneset()
    const [first] = snapshot.lovbrudd
    const target = { recordKind: 'lovbrudd', recordId: first?.id ?? '', field: 'partyId' } as const
    expect(printedValue(target, first?.partyId ?? null, snapshot, t)).toBe('Granneset ungdomssenter')
    expect(printedValue(target, '0192f3a0-9', snapshot, t)).toBe('Noe som er fjernet')
    expect(
      printedValue({ ...target, field: 'factIds' }, first?.factIds?.slice(0, 2) ?? null, snapshot, t),
    ).toBe('B2, B3')
  })

  test('a long name of a record is cut where it shows', () => {
    const snapshot = {
      ...granneset(),
      event: [record('event', 'e1', 'common', { title: 'ord '.repeat(60) })],
    }
    expect(recordName(snapshot, 'event', 'e1', t)).toMatch(/^(ord )+…$/u)
  })
})
