import { createHash, X509Certificate } from 'node:crypto'
import type { StampOutcome } from '../../../../shared/domain/time-stamp.ts'
import type { OpenProfile } from '../../open-profile.ts'
import type { Ports } from '../../ports.ts'
import { readSettings } from '../../session/settings.ts'
import { readTrustRoots } from '../../trust/trust-roots.ts'
import type { SignatureStamp } from '../cms/build-cms.ts'
import { obtainToken, type TimeStampService } from './obtain-token.ts'

/** Everything needed to ask for time stamps at an address, with the roots that this machine trusts. */
export async function timeStampService(ports: Ports, address: string): Promise<TimeStampService> {
  const roots = await readTrustRoots(ports.dataFolder)
  return {
    address,
    network: ports.network,
    randomBytes: ports.randomBytes,
    trustRoots: roots.map((der) => new X509Certificate(der)),
    now: ports.clock(),
  }
}

/**
 * A stamp for signing with, from the address in the profile's settings unless another is given. The signature is made whatever
 * happens: without an address nobody is asked, and without an answer it stays at level B-B. `outcome` says afterwards which it
 * was.
 */
export async function stampForSigning(
  open: OpenProfile,
  ports: Ports,
  address = readSettings(open).timeStampAddress,
): Promise<{ readonly stamp: SignatureStamp; readonly outcome: () => StampOutcome }> {
  const service = await timeStampService(ports, address)
  let outcome: StampOutcome = 'notAsked'
  async function stamp(signature: Uint8Array): Promise<Uint8Array | null> {
    if (service.address === '') return null
    const obtained = await obtainToken(createHash('sha256').update(signature).digest(), service)
    outcome = typeof obtained === 'string' ? obtained : 'stamped'
    return typeof obtained === 'string' ? null : obtained.der
  }
  return { stamp, outcome: () => outcome }
}
