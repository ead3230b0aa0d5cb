import { createHash, randomUUID, X509Certificate } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { soundCertificate } from '../signature/certificate/read-certificate.ts'

/** Folder beside the profiles where the certificates lie that this machine trusts. An office may also put files there itself. */
export const TRUST_FOLDER = 'trusted-roots'

/**
 * The root certificates (DER) in a folder: `.pem`, `.crt`, `.cer` or `.der`, several to a PEM file. No folder means none: then
 * the app still tells whether a report is unchanged, but trusts nobody's word for who signed. Other files are passed over.
 */
export async function readTrustRoots(dataFolder: string): Promise<Uint8Array[]> {
  const files = await readTrustFiles(dataFolder)
  const roots = files.flatMap(({ certificates }) => certificates)
  const seen = new Set<string>()
  return roots.filter((one) => !seen.has(fingerprintOf(one)) && seen.add(fingerprintOf(one)))
}

/** Puts certificates into the folder, one to a file that is named by its fingerprint. */
export async function addTrustRoots(dataFolder: string, certificates: readonly Uint8Array[]): Promise<void> {
  const known = new Set((await readTrustRoots(dataFolder)).map(fingerprintOf))
  const folder = join(dataFolder, TRUST_FOLDER)
  await mkdir(folder, { recursive: true })
  for (const certificate of certificates) {
    const fingerprint = fingerprintOf(certificate)
    if (!known.has(fingerprint)) await replaceFile(join(folder, `${fingerprint}.crt`), pem([certificate]))
  }
}

/** Takes a certificate out of every file in the folder. A file with others in it keeps them. */
export async function removeTrustRoot(dataFolder: string, fingerprint: string): Promise<void> {
  for (const { path, certificates } of await readTrustFiles(dataFolder)) {
    const left = certificates.filter((one) => fingerprintOf(one) !== fingerprint)
    if (left.length === certificates.length) continue
    if (left.length === 0) await rm(path)
    else await replaceFile(path, pem(left))
  }
}

/** The certificates in a file: PEM blocks, or one in DER. None when it is neither. */
export function certificatesIn(file: Buffer): Uint8Array[] {
  const blocks = file.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  return (blocks ?? [file]).flatMap((one) => {
    try {
      return [soundCertificate(new X509Certificate(one).raw).raw]
    } catch {
      return []
    }
  })
}

/** SHA-256 over a certificate, in hexadecimal: what its owner can read out over the telephone. */
export function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex')
}

type TrustFile = { readonly path: string; readonly certificates: readonly Uint8Array[] }

async function readTrustFiles(dataFolder: string): Promise<TrustFile[]> {
  const folder = join(dataFolder, TRUST_FOLDER)
  const names = await readdir(folder).catch(() => [])
  const paths = names
    .filter((name) => /\.(pem|crt|cer|der)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
  return Promise.all(
    paths.map(async (path) => ({ path, certificates: certificatesIn(await readFile(path)) })),
  )
}

/** Written beside and moved into place: a machine that stops halfway has the old file or the new one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`
  await writeFile(beside, text)
  await rename(beside, path)
}

function pem(certificates: readonly Uint8Array[]): string {
  return certificates.map((one) => new X509Certificate(one).toString()).join('')
}
