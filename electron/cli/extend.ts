import { verdictSentences } from '../../shared/domain/verdict-sentences.ts'
import type { Translator } from '../../shared/text/translator.ts'
import type { CommandClient } from './open-backend.ts'
import { saveFile } from './write-file.ts'

export type ExtendOrder = {
  readonly file: File
  /** Where time stamps are asked for; null for the address in the open profile's settings. */
  readonly address: string | null
  readonly evenIfUnsigned: boolean
  /** Path of the new file. */
  readonly out: string
}

/** Extends the signatures in a PDF and saves the new file. Gives what to answer, to machines and to people. */
export async function extendFile(
  client: CommandClient,
  { file, address, evenIfUnsigned, out }: ExtendOrder,
  t: Translator,
): Promise<{ readonly result: unknown; readonly lines: readonly string[] }> {
  const extended = await client.timeStamp.extendFile({ file, address, evenIfUnsigned })
  const saved = await saveFile('', out, extended.file)
  const { verification, withoutRevocation } = extended
  const levels = verdictSentences(verification, t).signatures.flatMap(({ signer }, index) => {
    const level = verification.signatures[index]?.level
    return level ? [`${signer}: ${t(`verify.level.${level}`)}`] : []
  })
  const missing =
    withoutRevocation.length > 0 ? [t('report.extendWithout', { names: withoutRevocation.join(', ') })] : []
  return {
    result: { file: saved, withoutRevocation, verification },
    lines: [t('cli.written', { file: saved }), ...levels, ...missing],
  }
}
