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

/** «1. juni, 2. juni og 9. juni 2026»: days as a list, never as a range, and each year once where days of it follow each other. */
export function printDays(values: readonly string[], t: Translator): string {
  const days = values.map((value) => printDate(value, t))
  const years = values.map((value) => ISO_DATE.exec(value)?.[1])
  const short = days.map((day, index) => {
    const year = years[index]
    return year !== undefined && year === years[index + 1] ? day.slice(0, -year.length - 1) : day
  })
  const last = short.pop()
  return short.length === 0 ? (last ?? '') : `${short.join(', ')} ${t('document.and')} ${last}`
}
