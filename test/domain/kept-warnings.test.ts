import { describe, expect, it } from 'vitest'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { judgePart, overrideOf } from '../../shared/domain/lint/kept-warnings.ts'
import type { Lane } from '../../shared/domain/sector.ts'
import { buildReportModel } from '../../shared/report/build-report-model.ts'
import type { ReportInput } from '../../shared/report/report-context.ts'
import { completeCase, withChanges } from './planted-defects.ts'
import { record } from './snapshot-builder.ts'

const REASON = 'Protokollene er fullstendige, og alle ble lest. Flere kilder ville ikke sagt mer.'
const oneSource = { 'lovbrudd/lovbrudd-gjennomgang/factIds': ['fact-b2', 'fact-b3'] }

/** The case with every open warning of a rule kept for the same reason. */
function keep(
  snapshot: InspectionSnapshot,
  part: Lane,
  ruleId: string,
  reason: string = REASON,
): InspectionSnapshot {
  const made = judgePart(snapshot, part)
    .open.filter((one) => one.ruleId === ruleId)
    .map((finding, index) => {
      const { compartment, values } = overrideOf(finding, part, reason)
      return record('lintOverride', `keep-${ruleId}-${index}`, compartment, values)
    })
  expect(made.length).toBeGreaterThan(0)
  return { ...snapshot, lintOverride: [...snapshot.lintOverride, ...made] }
}

function openRules(snapshot: InspectionSnapshot, part: Lane): readonly string[] {
  return judgePart(snapshot, part).open.map((one) => one.ruleId)
}

function printed(snapshot: InspectionSnapshot, part: Lane, maalform: 'nb' | 'nn' = 'nb'): string {
  const input: ReportInput = {
    snapshot,
    part,
    maalform,
    kind: 'training',
    authority: 'Statsforvalteren',
    createdAt: '2026-09-04T10:00:00.000Z',
    attachments: {},
  }
  return JSON.stringify(buildReportModel(input).blocks)
}

describe('a warning that is kept with a reason', () => {
  const warned = withChanges(completeCase(), oneSource)
  const kept = keep(warned, 'childWelfare', 'singleSource')

  it('is no longer open, and stands apart with its reason', () => {
    expect(openRules(warned, 'childWelfare')).toContain('singleSource')
    expect(openRules(kept, 'childWelfare')).not.toContain('singleSource')
    expect(judgePart(kept, 'childWelfare').kept.map((one) => [one.ruleId, one.overrides[0]?.reason])).toEqual(
      [['singleSource', REASON]],
    )
  })

  it('is printed with the reason in the sector’s own report, in both languages, and in no other', () => {
    expect(printed(kept, 'childWelfare')).toContain('Vedlegg E: Kontrollpunkter som er vurdert')
    expect(printed(kept, 'childWelfare')).toContain('bygger på bare én kilde')
    expect(printed(kept, 'childWelfare')).toContain(REASON)
    expect(printed(kept, 'childWelfare', 'nn')).toContain('Vedlegg E: Kontrollpunkt som er vurderte')
    for (const part of ['health', 'school', 'joint'] as const)
      expect(printed(kept, part)).not.toContain(REASON)
    expect(printed(warned, 'childWelfare')).not.toContain('Vedlegg E: Kontrollpunkter som er vurdert')
  })

  it('shows and prints nothing once what it was about is put right', () => {
    const mended = { ...completeCase(), lintOverride: kept.lintOverride }
    expect(judgePart(mended, 'childWelfare')).toEqual({ open: [], kept: [] })
    expect(printed(mended, 'childWelfare')).not.toContain(REASON)
  })

  it('is asked about again when the rule finds something else in the same field', () => {
    const bad = withChanges(completeCase(), {
      'lovbrudd/lovbrudd-gjennomgang/statement': 'Granneset bør gå gjennom hendelsene.',
    })
    const other = withChanges(keep(bad, 'childWelfare', 'normWord'), {
      'lovbrudd/lovbrudd-gjennomgang/statement': 'Vi anbefaler at Granneset går gjennom hendelsene.',
    })
    expect(openRules(other, 'childWelfare')).toContain('normWord')
    expect(judgePart(other, 'childWelfare').kept).toEqual([])
  })

  it('needs a reason: white space is none', () => {
    const silent = { ...kept, lintOverride: kept.lintOverride.map((one) => ({ ...one, reason: ' \n ' })) }
    expect(openRules(silent, 'childWelfare')).toContain('singleSource')
  })

  it('is kept in its own part only', () => {
    const elsewhere = {
      ...kept,
      lintOverride: kept.lintOverride.map((one) => ({ ...one, compartment: 'health' as const })),
    }
    expect(openRules(elsewhere, 'childWelfare')).toContain('singleSource')
  })

  it('may be kept by two laptops, each with its reason, and both are printed', () => {
    const first = kept.lintOverride.at(-1)
    if (!first) throw new Error('kept')
    const twice = {
      ...kept,
      lintOverride: [first, { ...first, id: 'b', reason: 'Vi leste også journalene.' }],
    }
    expect(judgePart(twice, 'childWelfare').kept).toHaveLength(1)
    expect(printed(twice, 'childWelfare')).toContain(REASON)
    expect(printed(twice, 'childWelfare')).toContain('Vi leste også journalene.')
  })

  it('in the common part is printed in the joint report', () => {
    const noAddress = withChanges(completeCase(), { 'teamMember/lag-1/policeCertificateShown': null })
    const keptThere = keep(noAddress, 'joint', 'policeCertificateNotShown', 'Vist på papir 1. juni.')
    expect(openRules(keptThere, 'joint')).toEqual([])
    expect(printed(keptThere, 'joint')).toContain('Vist på papir 1. juni.')
  })
})

it('an error is never kept, whatever reason was written', () => {
  const broken = withChanges(completeCase(), { 'lovbrudd/lovbrudd-gjennomgang/krav': null })
  const stubborn = keep(broken, 'childWelfare', 'lovbruddWithoutKrav')
  expect(openRules(stubborn, 'childWelfare')).toEqual(['lovbruddWithoutKrav'])
  expect(judgePart(stubborn, 'childWelfare').kept).toEqual([])
})
