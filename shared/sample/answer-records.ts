import { answerId } from '../domain/answer-id.ts'
import type { Compartment } from '../domain/sector.ts'
import type { AnswerRow } from './answer-row.ts'
import { childWelfareAnswers } from './child-welfare-answers.ts'
import { otherAnswers } from './other-answers.ts'
import { type SampleRecord, sampleRecord } from './sample-record.ts'

function answers(compartment: Compartment, rows: readonly AnswerRow[]): readonly SampleRecord[] {
  return rows.map(([address, state, words]) => {
    const [requirement = '', department] = address.split('~')
    const isReason = state === 'notExamined' || state === 'notApplicable'
    return sampleRecord('answer', answerId(requirement, department), compartment, {
      state,
      ...(isReason ? { reason: words } : { assessment: words }),
    })
  })
}

/** The answers of all four lanes, and the checks that stand by themselves. */
export const answerRecords: readonly SampleRecord[] = [
  ...answers('childWelfare', childWelfareAnswers),
  ...answers('health', otherAnswers.health),
  ...answers('school', otherAnswers.school),
  ...answers('common', otherAnswers.joint),
  sampleRecord('mandatoryCheck', 'TF3-5', 'childWelfare', {
    done: true,
    note: 'To klager fra barn i perioden er gått gjennom. De er behandlet for seg og er ikke tatt inn i tilsynet.',
  }),
  sampleRecord('mandatoryCheck', 'TF4-3', 'childWelfare', {
    done: true,
    note: 'Opplysninger om to barn som ventet på svar fra BUP, ble fulgt opp i brev til helseforetaket 5. juni 2026.',
  }),
  sampleRecord('mandatoryCheck', 'TF5', 'childWelfare', {
    done: true,
    note: 'Besøket var lagt til ettermiddag og kveld, utenom skoletida. Barna fikk et kort med telefonnummeret vårt.',
  }),
]
