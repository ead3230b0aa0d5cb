import type { Translator } from '../text/translator.ts'

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/u

/** «7. desember 2022» from an ISO date or time. A text that is no date is printed as it is. */
export function printDate(value: string, t: Translator): string {
  const match = ISO_DATE.exec(value)
  const month = t('document.months').split(',')[Number(match?.[2]) - 1]
  if (!match || !month) return value
  return `${Number(match[3])}. ${month} ${match[1]}`
}

/** A date, or the words for «no date». */
export function printDateOr(value: string | null, t: Translator, missing: string): string {
  return value === null || value === '' ? missing : printDate(value, t)
}
