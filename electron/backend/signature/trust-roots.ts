import { X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Folder beside the profiles where an office puts the root certificates it trusts. */
export const TRUST_FOLDER = 'trusted-roots'

/**
 * The root certificates (DER) in a folder: `.pem`, `.crt`, `.cer` or `.der`, several to a PEM file. No folder means none: then
 * the app still tells whether a report is unchanged, but trusts nobody's word for who signed. Other files are passed over.
 */
export async function readTrustRoots(dataFolder: string): Promise<Uint8Array[]> {
  const folder = join(dataFolder, TRUST_FOLDER)
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => /\.(pem|crt|cer|der)$/i.test(name)).sort()
  const roots = await Promise.all(
    files.map(async (name) => certificatesIn(await readFile(join(folder, name)))),
  )
  return roots.flat()
}

/** The certificates in a file: PEM blocks, or one in DER. None when it is neither. */
export function certificatesIn(file: Buffer): Uint8Array[] {
  const blocks = file.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  return (blocks ?? [file]).flatMap((one) => {
    try {
      return [new X509Certificate(one).raw]
    } catch {
      return []
    }
  })
}
