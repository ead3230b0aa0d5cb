import { err, ok, type Result } from '../lib/result.ts'

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const

/** Why a text is no organisation number. */
export type OrganisationNumberError =
  | { readonly type: 'NotNineDigits' }
  | { readonly type: 'WrongCheckDigit' }

/**
 * Checks a Norwegian organisation number: nine digits, the last a modulus 11 check digit (Brønnøysundregistrene).
 * White space is ignored. Gives the nine digits.
 */
export function parseOrganisationNumber(text: string): Result<string, OrganisationNumberError> {
  const digits = text.replaceAll(/\s/gu, '')
  if (!/^\d{9}$/u.test(digits)) return err({ type: 'NotNineDigits' })
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const check = (11 - (sum % 11)) % 11
  // A remainder of 1 would need the check digit 10: such numbers are never given out.
  return check === Number(digits[8]) ? ok(digits) : err({ type: 'WrongCheckDigit' })
}

/** Nine digits as they are read: «974 760 673». Anything else comes back unchanged. */
export function formatOrganisationNumber(text: string): string {
  const digits = text.replaceAll(/\s/gu, '')
  return /^\d{9}$/u.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}` : text
}
