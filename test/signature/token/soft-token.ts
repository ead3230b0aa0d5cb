import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { knownLibraries } from '../../../electron/backend/signature/token/known-libraries.ts'
import type { SignerName, TestKeys } from '../test-keys.ts'

/** A token to be made: its objects share an id where they belong together. */
export type SoftToken = {
  readonly library: string
  readonly label: string
  readonly pin: string
  readonly objects: readonly {
    readonly id: string
    readonly certificate: string
    readonly privateKey?: string
    readonly always?: boolean
  }[]
}

/** The library of SoftHSM, a token in software. Set-up installs it for the tests. */
export function softLibrary(): string {
  const found = knownLibraries(process.platform).find(({ name }) => name === 'SoftHSM')
  if (!found || !existsSync(found.path))
    throw new Error('SoftHSM is not installed: node scripts/setup.cjs --test')
  return found.path
}

/** SoftHSM's settings in a folder of its own, where nothing is yet. Gives the environment that leads there. */
export function softFolder(parent: string): { readonly SOFTHSM2_CONF: string } {
  const tokens = join(parent, 'tokens')
  mkdirSync(tokens)
  const settings = join(parent, 'softhsm2.conf')
  writeFileSync(settings, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`)
  return { SOFTHSM2_CONF: settings }
}

/** Makes a token as it comes from an issuer: keys for signing and others, with the issuers' certificates. */
export function makeSoftToken(
  env: Readonly<Record<string, string>>,
  keys: TestKeys,
  { label, pin }: { readonly label: string; readonly pin: string },
): void {
  const pem = (name: string) => readFileSync(join(keys.folder, name), 'utf8')
  const pair = (id: string, name: SignerName, always = false) => ({
    id,
    certificate: pem(`${name}.pem`),
    privateKey: pem(`${name}.key`),
    always,
  })
  const token: SoftToken = {
    library: softLibrary(),
    label,
    pin,
    objects: [
      pair('03', 'encryptionOnly'),
      pair('02', 'ec'),
      pair('01', 'rsa', true),
      { id: '0a', certificate: pem('mid.pem') },
      { id: '0b', certificate: pem('root.pem') },
      { ...pair('04', 'shortLived'), privateKey: '' },
    ],
  }
  const program = fileURLToPath(new URL('make-soft-token.ts', import.meta.url))
  execFileSync(process.execPath, [program, JSON.stringify(token)], { env: { ...process.env, ...env } })
}
