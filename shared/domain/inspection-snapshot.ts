import type { RecordOf } from './records.ts'

/**
 * A whole case as plain data: what screens show, rules judge and reports print. Removed records are not in it.
 * Lists are in a stable order: `position` where the kind has one, else by id (ids are made in time order).
 */
export type InspectionSnapshot = {
  readonly inspection: RecordOf<'inspection'>
  readonly department: readonly RecordOf<'department'>[]
  readonly party: readonly RecordOf<'party'>[]
  readonly teamMember: readonly RecordOf<'teamMember'>[]
  readonly visitDay: readonly RecordOf<'visitDay'>[]
  readonly event: readonly RecordOf<'event'>[]
  readonly answer: readonly RecordOf<'answer'>[]
  readonly mandatoryCheck: readonly RecordOf<'mandatoryCheck'>[]
  readonly source: readonly RecordOf<'source'>[]
  readonly fact: readonly RecordOf<'fact'>[]
  readonly factLink: readonly RecordOf<'factLink'>[]
  readonly sectorPart: readonly RecordOf<'sectorPart'>[]
  readonly departmentConclusion: readonly RecordOf<'departmentConclusion'>[]
  readonly lovbrudd: readonly RecordOf<'lovbrudd'>[]
  readonly korreksjonspunkt: readonly RecordOf<'korreksjonspunkt'>[]
  readonly commonPart: readonly RecordOf<'commonPart'>[]
  readonly lintOverride: readonly RecordOf<'lintOverride'>[]
  readonly exemption: readonly RecordOf<'exemption'>[]
  readonly identityReview: readonly RecordOf<'identityReview'>[]
}
