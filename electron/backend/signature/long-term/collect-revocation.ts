import type { X509Certificate } from 'node:crypto'
import type { Network } from '../../network.ts'
import type { CertificatePath, SignaturePaths } from './certificate-paths.ts'
import { readRevocationList, revocationAddresses, revocationIn } from './crl.ts'
import type { SignatureData } from './security-store.ts'

/** Larger than the lists of the large Norwegian issuers. */
const LIMIT_BYTES = 10_000_000
const LIMIT_MILLISECONDS = 10_000

export type CollectedRevocation = {
  readonly signatures: readonly SignatureData[]
  /** Certificates whose issuer's list could not be had. */
  readonly missing: readonly X509Certificate[]
}

/**
 * Fetches, for every certificate on the paths, its issuer's list of revoked certificates. Only addresses in certificates that
 * a trusted root stands behind are asked: a file from a stranger cannot make this machine call where the stranger likes. A
 * list tells its server nothing of which certificate one has in mind, as an OCSP question would.
 */
export async function collectRevocation(
  signatures: readonly SignaturePaths[],
  network: Network,
  now: Date,
): Promise<CollectedRevocation> {
  const fetched = new Map<string, Promise<Buffer | null>>()
  const missing = new Map<string, X509Certificate>()
  function fetchOnce(address: string): Promise<Buffer | null> {
    const known = fetched.get(address) ?? fetchList(address, network)
    fetched.set(address, known)
    return known
  }
  const collected: SignatureData[] = []
  for (const { contents, paths } of signatures) {
    const lists: Buffer[] = []
    for (const [certificate, issuer] of paths.flatMap(steps)) {
      const list = await listFor(certificate, issuer, fetchOnce, now)
      if (list) lists.push(list)
      else missing.set(certificate.fingerprint256, certificate)
    }
    collected.push({ contents, certificates: paths.flat().map((one) => one.raw), lists })
  }
  return { signatures: collected, missing: [...missing.values()] }
}

/** Each certificate with its issuer. The root is trusted as it is: nobody can revoke it. */
function steps(path: CertificatePath): [X509Certificate, X509Certificate][] {
  return path.slice(1).map((issuer, index) => [path[index] as X509Certificate, issuer])
}

async function listFor(
  certificate: X509Certificate,
  issuer: X509Certificate,
  fetchOnce: (address: string) => Promise<Buffer | null>,
  now: Date,
): Promise<Buffer | null> {
  for (const address of revocationAddresses(certificate)) {
    const der = await fetchOnce(address)
    const list = der && readRevocationList(der)
    if (list && revocationIn(list, certificate, issuer, now)) return list.der
  }
  return null
}

async function fetchList(address: string, network: Network): Promise<Buffer | null> {
  const answer = await network({ address, limitBytes: LIMIT_BYTES, limitMilliseconds: LIMIT_MILLISECONDS })
  return 'failed' in answer || answer.status !== 200 ? null : answer.bytes
}
