import type { X509Certificate } from 'node:crypto'
import { isSelfIssued } from './certificate-subject.ts'
import { keyUsageOf } from './key-usage.ts'

/**
 * How well a certificate suits signing (RFC 5280 § 4.2.1.3). 3: content commitment. 2: digital signature. 1: nothing said.
 * 0: not for signing. Norwegian key files and cards hold two or three certificates: for signing, logging in, encryption.
 */
export function signingRank(certificate: X509Certificate): number {
  const usage = keyUsageOf(certificate.raw)
  if (!usage) return 1
  if (usage.nonRepudiation) return 3
  return usage.digitalSignature ? 2 : 0
}

/** A certificate and its issuers in DER, as far as they are among these. */
export function chainFrom(own: X509Certificate, all: readonly X509Certificate[]): [Buffer, ...Buffer[]] {
  const chain: [X509Certificate, ...X509Certificate[]] = [own]
  for (let last = own; !isSelfIssued(last); ) {
    const issuer = all.find(
      (one) => last.checkIssued(one) && last.verify(one.publicKey) && !chain.includes(one),
    )
    if (!issuer) break
    chain.push(issuer)
    last = issuer
  }
  return chain.map((one) => one.raw) as [Buffer, ...Buffer[]]
}
