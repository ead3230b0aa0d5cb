import type { X509Certificate } from 'node:crypto'
import { type RevocationList, revocationIn } from '../long-term/crl.ts'

/**
 * Whether any certificate on a path was revoked by a time, by the lists at hand (RFC 5280 § 6.3). `unknown` when for one of
 * them no list says anything. The root is trusted as it is.
 */
export function checkRevocation(
  path: readonly X509Certificate[],
  lists: readonly RevocationList[],
  at: Date,
): 'good' | 'revoked' | 'unknown' {
  const answers = path.slice(1).map((issuer, index) => {
    const found = lists.flatMap(
      (list) => revocationIn(list, path[index] as X509Certificate, issuer, at) ?? [],
    )
    if (found.some((one) => one.state === 'revoked' && one.since <= at)) return 'revoked'
    return found.length > 0 ? 'good' : 'unknown'
  })
  if (answers.includes('revoked')) return 'revoked'
  return answers.includes('unknown') ? 'unknown' : 'good'
}
