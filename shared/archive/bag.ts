/**
 * A folder that any archive's tool can check: BagIt (RFC 8493), version 1.0, with SHA-256. Paths are relative to the bag,
 * with `/`, in letters and signs that need no escaping (`file-names.ts`).
 */

/** A file of the bag and the hash of its bytes, in hexadecimal. */
export type BagFile = { readonly path: string; readonly size: number; readonly sha256: string }

/** RFC 8493 § 2.1.1. */
export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** RFC 8493 § 2.1.3. As `sha256sum -c` reads it: hash, two blanks, path. */
export function manifest(files: readonly BagFile[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join('')
}

/** RFC 8493 § 2.2.2: what the bag is, for people. A value is one line, whatever was typed. */
export function bagInfo(payload: readonly BagFile[], labels: Readonly<Record<string, string>>): string {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0)
  return Object.entries({ ...labels, 'Payload-Oxum': `${bytes}.${payload.length}` })
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${oneLine(value)}\n`)
    .join('')
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
