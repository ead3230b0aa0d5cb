import { answerId, parseAnswerId } from './answer-id.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'
import type { RecordOf } from './records.ts'
import type { AnswerState } from './vocabulary.ts'

/** How far a requirement has come: for the institution as a whole, and department by department where that was chosen. */
export type RequirementStatus = {
  readonly requirementId: string
  /** The state to show for the requirement as a whole; null while it is open. */
  readonly state: AnswerState | null
  /** Answered for the whole institution, or for every department. */
  readonly complete: boolean
  /** Answers given for one department. Departments without an answer of their own are not here. */
  readonly departments: readonly { readonly departmentId: string; readonly state: AnswerState | null }[]
}

/** Answers by requirement, made once per snapshot so that walking 110 requirements is quick. */
export type AnswerIndex = ReadonlyMap<string, readonly RecordOf<'answer'>[]>

/** Groups a case's answers by requirement. */
export function indexAnswers(snapshot: Pick<InspectionSnapshot, 'answer'>): AnswerIndex {
  return Map.groupBy(snapshot.answer, (answer) => parseAnswerId(answer.id).requirementId)
}

/**
 * A requirement's status. Among departments the gravest counts: lovbrudd, then not examined (which must never look like
 * «ok»), then no lovbrudd, then not applicable. Answers for departments that were removed do not count.
 */
export function requirementStatus(
  requirementId: string,
  answers: AnswerIndex,
  departmentIds: readonly string[],
): RequirementStatus {
  const given = answers.get(requirementId) ?? []
  const whole = given.find((answer) => answer.id === answerId(requirementId))?.state ?? null
  const departments = departmentIds.flatMap((departmentId) => {
    const answer = given.find((one) => one.id === answerId(requirementId, departmentId))
    return answer ? [{ departmentId, state: answer.state }] : []
  })
  const states = departments.map((one) => one.state)
  const allDepartments =
    departmentIds.length > 0 && states.length === departmentIds.length && !states.includes(null)
  const complete = whole !== null || allDepartments
  return { requirementId, state: complete ? gravest([whole, ...states]) : null, complete, departments }
}

const BY_GRAVITY: readonly AnswerState[] = ['lovbrudd', 'notExamined', 'noLovbrudd', 'notApplicable']

function gravest(states: readonly (AnswerState | null)[]): AnswerState | null {
  return BY_GRAVITY.find((state) => states.includes(state)) ?? null
}
