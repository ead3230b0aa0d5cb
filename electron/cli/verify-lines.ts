import type { VerificationReport } from '../../shared/contract/signature.ts'
import { verdictSentences } from '../../shared/domain/verdict-sentences.ts'
import type { Translator } from '../../shared/text/translator.ts'

/** A verification in lines: the words that the screen has. */
export function verifyLines(t: Translator, report: VerificationReport): readonly string[] {
  const said = verdictSentences(report, t)
  const signatures = said.signatures.flatMap((each) => [
    each.heading,
    ...each.details.map((detail) => `  ${detail}`),
  ])
  const rest = [said.unsigned, said.kept, said.trust].filter((line) => line !== null)
  return [said.verdict, said.advice, ...signatures, ...rest, said.fingerprint]
}
