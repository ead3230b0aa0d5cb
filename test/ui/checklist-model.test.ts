import { describe, expect, test } from 'vitest'
import {
  checksOf,
  filterGroups,
  firstOfLane,
  gapFrom,
  gapPlace,
  groupsOfLane,
  hiddenRows,
  laneFor,
  neighbour,
  nextGap,
  noFilter,
  PRESCRIBED,
} from '../../renderer/features/checklist/checklist-model.ts'
import { requirementWords } from '../../renderer/features/checklist/requirement-words.ts'
import { catalogue, findRequirement } from '../../shared/catalogue/catalogue.ts'
import { gapsOf } from '../../shared/domain/gaps.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { laneProgress } from '../../shared/domain/progress.ts'
import { recordKinds } from '../../shared/domain/records.ts'
import { lanes } from '../../shared/domain/sector.ts'
import { emptyRecord, withFieldValue } from '../../shared/domain/snapshot-update.ts'
import { fold } from '../../shared/lib/fold.ts'

function emptySnapshot(): InspectionSnapshot {
  const lists = Object.fromEntries(recordKinds.map((kind) => [kind, []]))
  return {
    ...lists,
    inspection: emptyRecord('inspection', 'case', 'common'),
  } as unknown as InspectionSnapshot
}

function answered(snapshot: InspectionSnapshot, id: string, state: string): InspectionSnapshot {
  return withFieldValue(snapshot, {
    recordKind: 'answer',
    recordId: id,
    compartment: 'childWelfare',
    field: 'state',
    value: state,
  })
}

function groupsFor(snapshot: InspectionSnapshot, lane: (typeof lanes)[number]) {
  return groupsOfLane(snapshot, laneProgress(snapshot, lane))
}

function idsOf(groups: ReturnType<typeof groupsFor>): string[] {
  return groups.flatMap((group) => group.rows.map((row) => row.requirement.id))
}

describe('the list of requirements', () => {
  test('reaches all of the catalogue when no lane is filtered, each in its own lane', () => {
    const snapshot = emptySnapshot()
    const all = lanes.flatMap((lane) =>
      filterGroups(groupsFor(snapshot, lane), noFilter)
        .filter((group) => group.themeId !== null)
        .flatMap((group) => group.rows.map((row) => row.requirement.id)),
    )
    expect(all.toSorted()).toEqual(catalogue.requirements.map((one) => one.id).toSorted())
    expect(all).toHaveLength(110)
  })

  test('shows what other lanes answer under a heading of its own', () => {
    const seen = groupsFor(emptySnapshot(), 'health').find((group) => group.themeId === null)
    expect(seen?.rows.map((row) => row.requirement.id)).toContain('BV-28')
    expect(laneFor('BV-28', 'health')).toBe('health')
    expect(laneFor('BV-01', 'health')).toBe('childWelfare')
    expect(laneFor(PRESCRIBED, 'school')).toBe('childWelfare')
    expect(laneFor(undefined, 'school')).toBe('school')
  })

  test('leaves out what does not apply, says what hides it, and shows it when asked', () => {
    const known = withFieldValue(emptySnapshot(), {
      recordKind: 'inspection',
      recordId: 'case',
      compartment: 'common',
      field: 'acuteIntake',
      value: false,
    })
    const groups = groupsFor(known, 'childWelfare')
    const hidden = hiddenRows(groups)
    expect(hidden.length).toBeGreaterThan(0)
    expect(hidden.every((row) => row.applicability.hiddenBy.length > 0)).toBe(true)
    const hiddenId = hidden[0]?.requirement.id
    expect(idsOf(filterGroups(groups, noFilter))).not.toContain(hiddenId)
    expect(idsOf(filterGroups(groups, { ...noFilter, hiddenToo: true }))).toContain(hiddenId)
  })

  test('is narrowed by state, by what is open, by what is prescribed, and by goal', () => {
    const snapshot = answered(answered(emptySnapshot(), 'BV-01', 'lovbrudd'), 'BV-02', 'notExamined')
    const groups = groupsFor(snapshot, 'childWelfare')
    const open = idsOf(filterGroups(groups, { ...noFilter, openOnly: true }))
    expect(open).not.toContain('BV-01')
    expect(open).toContain('BV-03')
    expect(idsOf(filterGroups(groups, { ...noFilter, state: 'lovbrudd' }))).toEqual(['BV-01'])
    expect(idsOf(filterGroups(groups, { ...noFilter, state: 'notExamined' }))).toEqual(['BV-02'])
    const mandatory = filterGroups(groups, { ...noFilter, mandatoryOnly: true })
    expect(mandatory.flatMap((one) => one.rows).every((row) => row.requirement.mandatoryUnder)).toBe(true)
    const goal = filterGroups(groups, { ...noFilter, goal: 4 })
    expect(goal.flatMap((one) => one.rows).every((row) => row.requirement.strategyGoals.includes(4))).toBe(
      true,
    )
  })

  test('finds any word anywhere in a requirement, folded, in both written standards', () => {
    const groups = groupsFor(emptySnapshot(), 'childWelfare')
    const find = (text: string) => idsOf(filterGroups(groups, { ...noFilter, text }))
    expect(find('gyldig vedtak')).toContain('BV-01')
    expect(find('opphaldet')).toContain('BV-01')
    expect(find('primaerkontakt')).toContain('BV-01')
    expect(find('PRIMÆRKONTAKT')).toEqual(find('primaerkontakt'))
    expect(find('bv-01')).toContain('BV-01')
    expect(find('10-1')).toContain('BV-01')
    expect(find('xyzzy')).toEqual([])
  })

  test('every text of every requirement can be found', () => {
    for (const requirement of catalogue.requirements) {
      const words = requirementWords(requirement)
      for (const text of [requirement.title, requirement.requirement, requirement.controlQuestion]) {
        expect(words).toContain(fold(text.nb))
        expect(words).toContain(fold(text.nn))
      }
    }
  })
})

describe('walking', () => {
  test('steps through a list and stays at its ends', () => {
    expect(neighbour(['a', 'b', 'c'], 'b', 1)).toBe('c')
    expect(neighbour(['a', 'b', 'c'], 'b', -1)).toBe('a')
    expect(neighbour(['a', 'b', 'c'], 'c', 1)).toBeNull()
    expect(neighbour(['a', 'b', 'c'], 'gone', 1)).toBe('a')
    expect(neighbour(['a', 'b', 'c'], null, -1)).toBe('c')
    expect(neighbour([], 'a', 1)).toBeNull()
  })

  test('finds the next gap in both directions, around the end, and itself last', () => {
    const order = ['a', 'b', 'c', 'd']
    expect(nextGap(['b', 'd'], order, 'b', 1)).toBe('d')
    expect(nextGap(['b', 'd'], order, 'd', 1)).toBe('b')
    expect(nextGap(['b', 'd'], order, 'd', -1)).toBe('b')
    expect(nextGap(['b', 'd'], order, 'b', -1)).toBe('d')
    expect(nextGap(['b'], order, 'b', 1)).toBe('b')
    expect(nextGap([], order, 'a', 1)).toBeNull()
    expect(nextGap(['c'], order, null, 1)).toBe('c')
    expect(nextGap(['c'], order, null, -1)).toBe('c')
  })

  test('F8 visits every gap of a lane once before it comes back', () => {
    const gaps = gapsOf(emptySnapshot(), lanes, [])
    const visited: string[] = []
    let current: string | null = firstOfLane('childWelfare', emptySnapshot())
    for (let step = 0; step < 49; step += 1) {
      const gap = gapFrom(gaps, 'childWelfare', current, 1)
      const place = gap ? gapPlace(gap) : null
      expect(gap?.lane).toBe('childWelfare')
      visited.push(place?.id ?? '')
      current = place?.id ?? null
    }
    expect(new Set(visited).size).toBe(49)
    expect(visited).toContain(PRESCRIBED)
  })

  test('F8 goes on to the next lane when a lane has nothing missing', () => {
    const gaps = gapsOf(emptySnapshot(), ['school'], [])
    expect(gapFrom(gaps, 'health', 'HEL-01', 1)?.lane).toBe('school')
    expect(gapFrom([], 'health', 'HEL-01', 1)).toBeNull()
  })
})

test('the checks a requirement covers are named with their text', () => {
  const requirement = findRequirement('BV-01')
  expect(requirement && checksOf(requirement).map((check) => check.id)).toEqual(['TF3a'])
})
