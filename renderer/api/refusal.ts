import { ORPCError } from '@orpc/client'
import { MAX_CALL_MEGABYTES } from '../../shared/contract/limits.ts'
import { isTextKey, type Translator } from '../../shared/text/translator.ts'

/** The name of what a call was refused with; `Unreachable` when the backend did not answer. */
export function refusalName(error: unknown): string {
  if (!(error instanceof ORPCError)) return 'Unreachable'
  // Refused on the way, before the backend saw it: the one refusal that is not the contract's.
  return error.code === 'PAYLOAD_TOO_LARGE' ? 'TooLarge' : String(error.code)
}

/** The sentence for a refusal: what happened, that nothing was lost, and what to do. */
export function refusalText(t: Translator, error: unknown): string {
  const key = `error.${refusalName(error)}`
  const data: unknown = error instanceof ORPCError ? error.data : undefined
  const known = typeof data === 'object' && data !== null ? (data as Record<string, string | number>) : {}
  const args = { incident: '–', limitMegabytes: MAX_CALL_MEGABYTES, ...known }
  return isTextKey(key) ? t(key, args) : t('error.Unexpected', args)
}
