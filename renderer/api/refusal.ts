import { ORPCError } from '@orpc/client'
import { isTextKey, type Translator } from '../../shared/text/translator.ts'

/** The name of what a call was refused with; `Unreachable` when the backend did not answer. */
export function refusalName(error: unknown): string {
  return error instanceof ORPCError ? String(error.code) : 'Unreachable'
}

/** The sentence for a refusal: what happened, that nothing was lost, and what to do. */
export function refusalText(t: Translator, error: unknown): string {
  const key = `error.${refusalName(error)}`
  const data: unknown = error instanceof ORPCError ? error.data : undefined
  const known = typeof data === 'object' && data !== null ? (data as Record<string, string | number>) : {}
  const args = { incident: '–', ...known }
  return isTextKey(key) ? t(key, args) : t('error.Unexpected', args)
}
