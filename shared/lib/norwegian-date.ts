const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u
const DAY_MONTH_YEAR = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./\s-]\s*(\d{4}|\d{2})$/u
const DIGITS = /^(\d{2})(\d{2})(\d{4}|\d{2})$/u
const NAMED_MONTH = /^(\d{1,2})\.?\s*(\p{L}{3,9})\.?\s*(\d{4}|\d{2})$/u

/** Two-digit years from here on are taken as 19xx: approvals of institutions reach back to the nineteen-eighties. */
const CENTURY_TURN = 70

/**
 * Reads a date as people write it in Norway («12.4.26», «12.04.2026», «12/4-26», «120426», «12. april 2026», and ISO
 * «2026-04-12») and gives it as an ISO date. Null for what is no date, or a day the month does not have. A date without
 * a year is no date: the year is never guessed.
 */
export function parseNorwegianDate(text: string): string | null {
  const written = text.trim().toLowerCase()
  const iso = ISO.exec(written)
  if (iso) return isoDate(iso[1], iso[2], iso[3])
  const numbers = DAY_MONTH_YEAR.exec(written) ?? DIGITS.exec(written)
  if (numbers) return isoDate(numbers[3], numbers[2], numbers[1])
  const named = NAMED_MONTH.exec(written)
  if (!named) return null
  return isoDate(named[3], String(MONTHS.indexOf((named[2] ?? '').slice(0, 3)) + 1), named[1])
}

/** «12.04.2026» from an ISO date. A text that is no ISO date comes back as it is. */
export function formatNorwegianDate(isoText: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(isoText)
  return match ? `${match[3]}.${match[2]}.${match[1]}` : isoText
}

function isoDate(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [fullYear(year), Number(month), Number(day)]
  const date = new Date(Date.UTC(y, m - 1, d))
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return exists ? date.toISOString().slice(0, 10) : null
}

function fullYear(year: string): number {
  const number = Number(year)
  if (year.length !== 2) return number
  return number < CENTURY_TURN ? 2000 + number : 1900 + number
}
