import type { AnswerState } from '../domain/vocabulary.ts'

/** One answer of the sample: requirement (with `~department` where it is for one), state, and why. */
export type AnswerRow = readonly [requirement: string, state: AnswerState, words: string]
