import { answerRecords } from './answer-records.ts'
import { caseRecords } from './case-records.ts'
import { childWelfareConclusion } from './child-welfare-conclusion.ts'
import { factRecords } from './fact-records.ts'
import { healthConclusion } from './health-conclusion.ts'
import type { SampleRecord } from './sample-record.ts'
import { schoolConclusion } from './school-conclusion.ts'
import { photoRecord, sourceRecords } from './source-records.ts'

/** The sample's title: an invented joint supervision of an invented institution. */
export const SAMPLE_TITLE = 'Felles tilsyn med Granneset ungdomssenter 2026'

/** Everything up to the three conclusions, ready to be closed. `photo` is the hash of the sample's picture. */
export function sampleCase(photo: string): readonly SampleRecord[] {
  return [
    ...caseRecords,
    ...sourceRecords,
    photoRecord(photo),
    ...factRecords,
    ...answerRecords,
    ...childWelfareConclusion,
    ...healthConclusion,
    ...schoolConclusion,
  ]
}
