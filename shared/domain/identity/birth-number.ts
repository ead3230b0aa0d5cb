import { matches, type Stretch } from './identity-hit.ts'

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const

/** Eleven digits, with at most one space, dot or dash between two of them. */
const ELEVEN_DIGITS = /(?<![\d§])(?<!\d[.,/-])\d(?:[\s.\-–]?\d){10}(?![.,/-]?\d)/gu
/** 1234.56.78903 is how an account number is written. */
const ACCOUNT_NUMBER = /^\d{4}[.\s]\d{2}[.\s]\d{5}$/u
/** Said to be a birth number: then a slip in one digit does not hide it. */
const SAID_TO_BE =
  /(?:fødsels|person|fødsel|d-)(?:s)?(?:nummer|nr\.?)[^\d\n]{0,20}(\d{6}[\s.-]?\d{5})(?!\d)|\bfnr\.?[^\d\n]{0,6}(\d{6}[\s.-]?\d{5})(?!\d)/giu

/**
 * Whether eleven digits are a Norwegian birth number, D-number (day + 40), H-number (month + 40) or one of the
 * synthetic numbers that training data holds (month + 40 or + 80), by date and both control digits
 * (folkeregisterforskriften § 2-2-1). Joint help numbers begin with 8 or 9 and carry no date.
 */
export function isBirthNumber(digits: string): boolean {
  if (!/^\d{11}$/u.test(digits) || !hasControlDigits(digits)) return false
  const first = Number(digits[0])
  if (first >= 8) return true
  return isDay(Number(digits.slice(0, 2))) && isMonth(Number(digits.slice(2, 4)))
}

/** Birth numbers in a text, however they are spaced. */
export function findBirthNumbers(text: string): readonly Stretch[] {
  const numbers = matches(text, ELEVEN_DIGITS).filter(
    (match) => !ACCOUNT_NUMBER.test(match.text) && isBirthNumber(match.text.replaceAll(/\D/gu, '')),
  )
  return [...numbers, ...matches(text, SAID_TO_BE, 1), ...matches(text, SAID_TO_BE, 2)]
}

function hasControlDigits(digits: string): boolean {
  return (
    controlDigit(digits, FIRST_WEIGHTS) === Number(digits[9]) &&
    controlDigit(digits, SECOND_WEIGHTS) === Number(digits[10])
  )
}

/** Modulus 11; a remainder that would need the digit 10 gives no valid digit. */
function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return (11 - (sum % 11)) % 11
}

function isDay(number: number): boolean {
  const day = number > 40 ? number - 40 : number
  return day >= 1 && day <= 31
}

function isMonth(number: number): boolean {
  return [0, 40, 80].some((offset) => number - offset >= 1 && number - offset <= 12)
}
