/** Words that follow each other closely enough to have been copied. */
const RUN = 4
/** Shorter texts hold too little to be judged. */
const FEWEST_WORDS = 12

/** How much of a text stands word for word in the others, as a share of its runs of four words. 0 for short texts. */
export function shareRepeated(text: string, others: readonly string[]): number {
  const words = wordsOf(text)
  if (words.length < FEWEST_WORDS) return 0
  const known = new Set(others.flatMap((other) => runsOf(wordsOf(other))))
  const runs = runsOf(words)
  return runs.filter((run) => known.has(run)).length / runs.length
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}
