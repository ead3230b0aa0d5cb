import { createHash, X509Certificate } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { SigningIdentity } from '../../../shared/contract/signature.ts'
import type { SigningIdentityTables } from '../db/tables/signing-identity.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { Ports } from '../ports.ts'
import { describeIdentity } from './certificate/describe-identity.ts'
import { makeSelfIssued } from './certificate/self-issued.ts'
import { type SignatureAlgorithm, signatureAlgorithmOf } from './cms/signature-algorithm.ts'
import { type Signer, signerFromKey } from './cms/signer.ts'
import type { SigningKey } from './key-file/read-key-file.ts'

/** The profile's own certificate has one fixed id, so that there can only be one. */
const OWN = 'own'

type Row = Selectable<SigningIdentityTables['signingIdentity']>

/**
 * Every identity the profile can sign with: its own certificate first, then key files in the order they were imported. The
 * own certificate is made the first time somebody asks, and made anew when it has run out.
 */
export async function listIdentities(open: OpenProfile, ports: Ports): Promise<SigningIdentity[]> {
  await ensureOwn(open, ports)
  const rows = await open.db.selectFrom('signingIdentity').selectAll().orderBy('createdAt').execute()
  return rows.sort((a, b) => Number(b.id === OWN) - Number(a.id === OWN)).map(describe)
}

/** Keeps a key from a key file. The same certificate twice is one identity. */
export async function keepIdentity(open: OpenProfile, key: SigningKey, now: Date): Promise<SigningIdentity> {
  const id = createHash('sha256').update(key.chain[0]).digest('hex')
  const row = toRow(id, key.chain, key.privateKey, now)
  await open.db
    .insertInto('signingIdentity')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ certificates: row.certificates }))
    .execute()
  return describe(row)
}

/** An identity, ready to sign with. Undefined when the profile has none by that id. */
export async function findSigner(
  open: OpenProfile,
  id: string,
): Promise<{ readonly signer: Signer; readonly identity: SigningIdentity } | undefined> {
  const row = await open.db.selectFrom('signingIdentity').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const chain = chainOf(row)
  return { signer: signerFromKey(chain, algorithmOf(chain[0]), row.privateKey), identity: describe(row) }
}

async function ensureOwn(open: OpenProfile, ports: Ports): Promise<void> {
  const now = ports.clock()
  const own = await open.db.selectFrom('signingIdentity').selectAll().where('id', '=', OWN).executeTakeFirst()
  if (own && new Date(describe(own).validTo) > now) return
  const made = await makeSelfIssued(open.profile, now, ports.randomBytes)
  const row = toRow(OWN, [made.certificate], made.privateKey, now)
  await open.db
    .insertInto('signingIdentity')
    .values(row)
    .onConflict((conflict) => (own ? conflict.column('id').doUpdateSet(row) : conflict.doNothing()))
    .execute()
}

function toRow(id: string, chain: readonly Uint8Array[], privateKey: Uint8Array, now: Date): Row {
  const certificates = JSON.stringify(chain.map((der) => Buffer.from(der).toString('base64')))
  return { id, certificates, privateKey: Buffer.from(privateKey), createdAt: now.toISOString() }
}

function chainOf(row: Row): Signer['chain'] {
  const encoded = JSON.parse(row.certificates) as [string, ...string[]]
  return encoded.map((one) => Buffer.from(one, 'base64')) as unknown as Signer['chain']
}

function algorithmOf(certificate: Uint8Array): SignatureAlgorithm {
  const algorithm = signatureAlgorithmOf(new X509Certificate(certificate).publicKey)
  if (!algorithm) throw new Error('A key that cannot sign was kept')
  return algorithm
}

function describe(row: Row): SigningIdentity {
  return describeIdentity(row.id, chainOf(row)[0])
}
