import { matches, type Stretch } from './identity-hit.ts'

const MONTH =
  '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|des)'
const YEAR = '(?:(?:19|20)\\d{2}|\\d{2})'
const DATE = `(?:\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?${YEAR}|\\d{1,2}\\.?\\s?${MONTH}\\.?,?\\s?${YEAR}|(?:19|20)\\d{2}-\\d{2}-\\d{2})(?!\\d)`
const DATE_LIKE = `(?:${DATE}|\\d{6}(?:\\d{2})?(?!\\d)|\\d{1,2}\\.\\s?${MONTH}(?!\\p{L}))`
const BORN = '(?:født|fødd|fødde|fødselsdato(?:en)?|fødselsdag(?:en)?|f\\.\\s?dato|bursdag(?:en)?)'

/** After a word for being born; «f.» must be followed by a whole date, for it also means «and the following». */
const SAID_TO_BE = new RegExp(`(?<!\\p{L})${BORN}[^\\d\\n.]{0,24}(${DATE_LIKE})`, 'giu')
const SHORT = new RegExp(`(?<![\\p{L}§\\d])f\\.\\s?(${DATE})`, 'giu')
/** «14 år (3.2.2012)», «jente 14 år, 03.02.12», «gutt (14), 3. februar 2012». */
const AGE_AND_DATE = new RegExp(
  `(?<!(?:under|over|fra|frå|til|inntil|fylt|fyller|minst|og|eller|[-–])\\s?)(?<!\\d)(?:1?\\d|20)\\s?(?:år|åring(?:en|a)?|\\))(?:\\s(?:gammel|gammal))?[\\s,;:(]{1,3}(${DATE})`,
  'giu',
)

/** Dates of birth: dates that stand beside a word for being born, or beside an age. */
export function findBirthDates(text: string): readonly Stretch[] {
  return [SAID_TO_BE, SHORT, AGE_AND_DATE].flatMap((pattern) => matches(text, pattern, 1))
}
