const NUMBER = '[BFHS]\\d{1,4}(?:-[B-X]{3})?'
const IN_BRACKETS = new RegExp(
  `\\((?:(?:jf\\.?|sjå|se)\\s+)?(?:fakt(?:um|a)\\s+)?(${NUMBER}(?:(?:\\s*[,;–-]\\s*|\\s+og\\s+)${NUMBER})*)\\)`,
  'gu',
)

/** The numbers of facts that a text refers to the way reports do, in brackets: «(B3)», «(B3, H7 og S9)». */
export function citedFactNumbers(text: string): readonly string[] {
  const lists = [...text.matchAll(IN_BRACKETS)].map((hit) => hit[1] ?? '')
  return [...new Set(lists.flatMap((list) => list.match(new RegExp(NUMBER, 'gu')) ?? []))]
}

/** Whether a text mentions a fact by its number, in brackets or not. «B1» is not mentioned by «B12» or «B1-KTR». */
export function mentionsFact(text: string, number: string): boolean {
  if (!/^[BFHS]\d/u.test(number)) return false
  return new RegExp(`(?<![\\p{L}\\d-])${number}(?![\\p{L}\\d]|-[B-X]{3}(?!\\p{L}))`, 'u').test(text)
}
