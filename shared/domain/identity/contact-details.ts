import { parseNorwegianDate } from '../../lib/norwegian-date.ts'
import { matches, type Stretch } from './identity-hit.ts'

/** Eight digits in the groupings Norwegians write: 12 34 56 78, 123 45 678, 12345678; or any after a country code. */
const PHONE =
  /(?<![\d/§.,:-])(?<!\d\s)(?:(?:\+|00)\s?47[\s.-]?(?:\d[\s.-]?){7}\d|[2-9]\d(?:[\s.]\d{2}){3}|[2-9]\d{2}[\s.]\d{2}[\s.]\d{3}|[2-9]\d{7})(?![\d/]|[.,:-]\d|\s\d)/gu
const PHONE_ABROAD = /(?<![\d+])\+(?!\s?47)[1-9]\d{0,2}(?:[\s.-]?\d){6,12}(?!\d)/gu
/** What stands before eight digits that are something else. */
const OTHER_NUMBER =
  /(?:org(?:anisasjons|\.)?[\s-]*(?:nr|nummer)?|sak(?:s|en)?[\s-]*(?:nr|nummer|id)?|ref(?:eranse)?|dok(?:ument)?[\s-]*(?:nr|id)?|arkiv(?:kode)?|kr|konto(?:nr|nummer)?|NOK|isbn|postboks|journal(?:post|nr)?|id)[.:\s]*$/iu
const AMOUNT = /^\s?(?:kr\b|kroner|,-)/iu
const SAID_TO_BE = /(?:tlf|telefon|mobil|ring(?:e|t|te|es)?|nummer(?:et)?|sms)[^\d\n]{0,20}$/iu

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu
/** Boxes of an office: nobody's own. */
const OFFICE_MAILBOX =
  /^(?:post|postmottak|sfagpost|sf\w{2}post|kontakt|info|firmapost|resepsjon|arkiv|personvernombud)@|@(?:statsforvalteren|helsetilsynet|udir|bufdir|bufetat)\.no$/iu

const STREET_END =
  'vei|veien|veg|vegen|gate|gata|gaten|allé|alle|alleen|alléen|bakken|bakkane|stien|stigen|svingen|tunet|plass|plassen|kroken|ringen|terrasse|terrassen|haugen|åsen|jordet|brygge|brygga|kaien|kaia|torget|torvet|løkka|grenda|faret|smuget|toppen|lia|lien|myra|enga|hagen|berget|bekken|moen|stubben|bråten|høgda|høgde|høyden|høyda|marka|sletta|sletten|odden|neset|vika|dalen|kleiva|kollen|ryggen|stranda|stredet|trappa|tråkket|parken|feltet|luohkká|geaidnu|bálggis'
const STREET = new RegExp(
  `(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}.'’-]*\\s){0,3}(?:\\p{Lu}[\\p{L}'’-]*(?:${STREET_END})|\\p{Lu}[\\p{L}.'’-]*\\s(?:${STREET_END}))\\s\\d{1,4}(?:\\s?[A-H](?![\\p{L}\\d]))?(?![\\d/]|[.,]\\d)(?:,?\\s+\\d{4}\\s\\p{Lu}\\p{L}+)?`,
  'gu',
)
/** «4021 Stavanger», where it is said to be where someone lives. */
const LIVES_AT =
  /(?:bor|bur|bosatt|busett|adresse|hjemme|heime)(?:\s\p{L}+){0,3}[\s:]+((?:\p{Lu}[\p{L} ]{1,30}\s\d{1,4}\s?[A-H]?,?\s)?\d{4}\s\p{Lu}\p{L}+)/gu

/** Telephone numbers; not organisation numbers, case numbers, amounts, dates or references to law. */
export function findPhones(text: string): readonly Stretch[] {
  return [...matches(text, PHONE).filter((match) => isPhone(match, text)), ...matches(text, PHONE_ABROAD)]
}

function isPhone(match: Stretch & { text: string }, text: string): boolean {
  const before = text.slice(Math.max(0, match.start - 30), match.start)
  const after = text.slice(match.end, match.end + 12)
  if (/^(?:\+|00)/u.test(match.text)) return true
  if (OTHER_NUMBER.test(before) || AMOUNT.test(after)) return false
  if (SAID_TO_BE.test(before) || /\s/u.test(match.text)) return true
  return !isDate(match.text)
}

/** 20260310 and 10032026 are dates, whatever else they might be. */
function isDate(digits: string): boolean {
  const yearFirst = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  return /^(?:19|20)/u.test(digits)
    ? parseNorwegianDate(yearFirst) !== null
    : /(?:19|20)\d{2}$/u.test(digits) && parseNorwegianDate(digits) !== null
}

/** E-mail addresses that are a person's, not an office's. */
export function findEmails(text: string): readonly Stretch[] {
  return matches(text, EMAIL).filter((match) => !OFFICE_MAILBOX.test(match.text))
}

/** Street addresses with a number, with postal code and place where they follow. */
export function findAddresses(text: string): readonly Stretch[] {
  return [...matches(text, STREET), ...matches(text, LIVES_AT, 1)]
}
