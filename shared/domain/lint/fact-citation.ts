const NUMBER = '[BFHS]\\d{1,4}(?:-[B-X]{3}(?!\\p{L}))?'
const NUMBERS = new RegExp(NUMBER, 'gu')
const MENTIONED = new RegExp(`(?<![\\p{L}\\d-])${NUMBER}(?![\\p{L}\\d])`, 'gu')
const IN_BRACKETS = new RegExp(
  `\\((?:(?:jf\\.?|sjå|se)\\s+)?(?:fakt(?:um|a)\\s+)?(${NUMBER}(?:(?:\\s*[,;–-]\\s*|\\s+og\\s+)${NUMBER})*)\\)`,
  'gu',
)

/** The numbers of facts that a text refers to the way reports do, in brackets: «(B3)», «(B3, H7 og S9)». */
export function citedFactNumbers(text: string): readonly string[] {
  const lists = [...text.matchAll(IN_BRACKETS)].map((hit) => hit[1] ?? '')
  return [...new Set(lists.flatMap((list) => list.match(NUMBERS) ?? []))]
}

/** Everything in a text that looks like a fact's number, in brackets or not. «B12» and «B1-KTR» are not «B1». */
export function mentionedFactNumbers(text: string): ReadonlySet<string> {
  return new Set(text.match(MENTIONED) ?? [])
}
