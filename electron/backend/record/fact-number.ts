import type { FieldEdit } from '../../../shared/contract/record.ts'
import { nextFactNumber } from '../../../shared/domain/fact-order.ts'
import { prepared } from '../db/prepared.ts'
import type { OpenProfile } from '../open-profile.ts'
import { sha256 } from './sha256.ts'

/** Whether an edit is to a fact's number, which is given once and kept for life. */
export function isFactNumber(edit: Pick<FieldEdit, 'recordKind' | 'field'>): boolean {
  return edit.recordKind === 'fact' && edit.field === 'number'
}

/**
 * The edit that numbers a new fact. The number runs through the case and counts removed facts too. Laptops that are
 * apart must not give the same one: the one that made the case writes «B7», and any other adds its own three letters,
 * «B7-KTR», made from its device id. No vowels, so that they never make a word.
 */
export function giveFactNumber(open: OpenProfile, inspectionId: string, edit: FieldEdit): FieldEdit {
  const highest = prepared<{ number: string }>(
    open.connection,
    'select number from fact where inspectionId = ? and number is not null',
  )
    .all(inspectionId)
    .reduce((most, row) => Math.max(most, Number(/\d+/u.exec(row.number)?.[0] ?? 0)), 0)
  return {
    recordKind: 'fact',
    recordId: edit.recordId,
    field: 'number',
    value: nextFactNumber([], edit.compartment, highest) + series(open, inspectionId),
    parents: [],
    compartment: edit.compartment,
  }
}

function series(open: OpenProfile, inspectionId: string): string {
  const maker = prepared<{ device: string }>(
    open.connection,
    `select device from change where inspectionId = ? and seq = 1 and recordKind = 'inspection' order by id limit 1`,
  ).get(inspectionId)
  return maker === undefined || maker.device === open.device ? '' : `-${deviceLetters(open.device)}`
}

const LETTERS = 'BCDFGHJKLMNPRSTVX'

/** Three letters for a device: the same on every machine, one of 4 913. */
export function deviceLetters(device: string): string {
  const digest = sha256(device)
  return [0, 8, 16]
    .map((at) => LETTERS[Number.parseInt(digest.slice(at, at + 8), 16) % LETTERS.length])
    .join('')
}
