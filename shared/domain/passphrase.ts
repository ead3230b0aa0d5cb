/** OWASP ASVS 5.0, 6.2: length is what counts; no rules about which characters. */
export const PASSPHRASE_MINIMUM = 15

/** Fewer guesses than 10 to this power are too few: a copied disk can be guessed at without end. */
const GUESSES_MINIMUM_LOG10 = 10
const GUESSES_GOOD_LOG10 = 13
const GUESSES_STRONG_LOG10 = 17

/** What any attacker of this product would try first. */
const contextWords = [
  'samsyn', 'tilsyn', 'tilsynet', 'fellestilsyn', 'felles', 'barnevern', 'barnevernet', 'barnevernsinstitusjon',
  'institusjon', 'statsforvalter', 'statsforvalteren', 'helsetilsynet', 'fylkesmannen', 'fylkeskommune', 'kommune',
  'oslo', 'bergen', 'trondheim', 'norge', 'noreg', 'passord', 'passordet', 'hemmelig', 'hemmeleg', 'velkommen',
  'passfrase', 'sommer', 'vinter', 'høst', 'haust', 'januar', 'februar', 'mars', 'april', 'juni', 'juli', 'august',
  'september', 'oktober', 'november', 'desember', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag',
] // biome-ignore format: a list of words reads best as lines of words

/** How hard a passphrase is to guess. The first two cannot be used. */
export type PassphraseStrength = 'tooShort' | 'tooCommon' | 'usable' | 'good' | 'strong'

type Guesser = { readonly check: (text: string, own: string[]) => { readonly guessesLog10: number } }
let guesser: Promise<Guesser> | null = null

/** Loaded when first needed: 50 000 leaked passwords, which nobody needs to unlock with. */
async function loadGuesser(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const factory = new ZxcvbnFactory({
    graphs: adjacencyGraphs,
    dictionary: { ...dictionary, context: contextWords },
  })
  return { check: (text, own) => factory.check(text, own) }
}

/** How many characters a person would count in a passphrase. */
export function passphraseLength(passphrase: string): number {
  return Array.from(passphrase.normalize('NFC')).length
}

/**
 * Judges a new passphrase: at least 15 characters, and not one that a list of common ones leads to. `own` are words about
 * this person and authority, which count as known.
 */
export async function passphraseStrength(
  passphrase: string,
  own: readonly string[],
): Promise<PassphraseStrength> {
  if (passphraseLength(passphrase) < PASSPHRASE_MINIMUM) return 'tooShort'
  guesser ??= loadGuesser()
  const known = own
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2)
  // A hundred characters settle the matter; the estimate takes time with the square of the length.
  const judged = Array.from(passphrase.normalize('NFC')).slice(0, 100).join('')
  // Judged with and without what stands between the words: «Kari Nordmann Oslo» is no harder than «KariNordmannOslo».
  const bare = judged.replace(/[\s\p{P}]+/gu, '')
  const { check } = await guesser
  const guessesLog10 = Math.min(check(judged, known).guessesLog10, check(bare, known).guessesLog10)
  if (guessesLog10 < GUESSES_MINIMUM_LOG10) return 'tooCommon'
  if (guessesLog10 < GUESSES_GOOD_LOG10) return 'usable'
  return guessesLog10 < GUESSES_STRONG_LOG10 ? 'good' : 'strong'
}
