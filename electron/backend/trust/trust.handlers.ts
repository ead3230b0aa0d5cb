import { X509Certificate } from 'node:crypto'
import type { TrustedCertificate } from '../../../shared/contract/trust.ts'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { certificateSubjectOf } from '../signature/certificate/certificate-subject.ts'
import {
  addTrustRoots,
  certificatesIn,
  fingerprintOf,
  readTrustRoots,
  removeTrustRoot,
} from './trust-roots.ts'

/** Larger than any file of certificates, so that nothing else is read as one. */
const FILE_LIMIT = 1_000_000

/** Whom this machine trusts. Anyone may ask; only who has opened a profile may change it. */
export function trustHandlers({ ports, session }: BackendContext) {
  async function list(): Promise<TrustedCertificate[]> {
    const roots = await readTrustRoots(ports.dataFolder)
    return roots
      .map((der) => describe(der, ports.clock()))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nb') || (a.fingerprint < b.fingerprint ? -1 : 1))
  }
  return {
    list: api.trust.list.handler(list),
    add: api.trust.add.handler(async ({ input: { file }, errors }) => {
      session.require()
      if (file.size > FILE_LIMIT) throw errors.NotACertificate()
      const certificates = certificatesIn(Buffer.from(await file.arrayBuffer()))
      if (certificates.length === 0) throw errors.NotACertificate()
      await addTrustRoots(ports.dataFolder, certificates)
      return list()
    }),
    remove: api.trust.remove.handler(async ({ input: { fingerprint } }) => {
      session.require()
      await removeTrustRoot(ports.dataFolder, fingerprint)
      return list()
    }),
  }
}

function describe(der: Uint8Array, now: Date): TrustedCertificate {
  const { name, organisation, validTo } = certificateSubjectOf(der)
  return {
    fingerprint: fingerprintOf(der),
    name,
    organisation,
    validTo: validTo.toISOString(),
    expired: now > validTo,
    isIssuer: new X509Certificate(der).ca,
  }
}
