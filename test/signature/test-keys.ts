import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Key files made by OpenSSL, as an office would get them from an issuer: a root, an intermediate, and three signers. */
export type TestKeys = {
  readonly folder: string
  /** The root certificate: its PEM file, and its DER. */
  readonly rootPem: string
  readonly root: Buffer
  readonly openssl: (...args: string[]) => Buffer
  /** A PKCS#12 file for a signer, with extra arguments to `openssl pkcs12 -export`. */
  readonly keyFile: (signer: SignerName, password: string, ...args: string[]) => Buffer
  /** Certificates of a signer in DER: own, intermediate, root. */
  readonly chain: (signer: SignerName) => Buffer[]
  readonly remove: () => void
}

export type SignerName = 'rsa' | 'ec' | 'encryptionOnly' | 'shortLived'

const signers: Readonly<Record<SignerName, { key: string[]; subject: string; usage: string; days: string }>> =
  {
    rsa: {
      key: ['-newkey', 'rsa:3072'],
      subject: '/C=NO/O=Statsforvalteren i Vestland/organizationIdentifier=NTRNO-974760665/CN=Åse Bø',
      usage: 'critical,nonRepudiation',
      days: '900',
    },
    ec: {
      key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      subject: '/C=NO/O=Helsetilsynet/serialNumber=974761394/CN=Øystein Čađđi',
      usage: 'critical,digitalSignature',
      days: '900',
    },
    encryptionOnly: {
      key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      subject: '/C=NO/CN=Kryptering',
      usage: 'critical,keyAgreement',
      days: '900',
    },
    shortLived: {
      key: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      subject: '/C=NO/CN=Kortvarig',
      usage: 'critical,digitalSignature',
      days: '1',
    },
  }

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
const CA = [
  '-addext',
  'basicConstraints=critical,CA:TRUE',
  '-addext',
  'keyUsage=critical,keyCertSign,cRLSign',
]

/** Makes the keys in a folder of their own. Takes about a second; remove them with `remove()`. */
export function makeTestKeys(): TestKeys {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-keys-'))
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const plain = ['-nodes', '-utf8', '-batch']
  openssl(
    'req',
    '-x509',
    ...EC,
    ...plain,
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '3650',
    '-subj',
    '/C=NO/O=Prøverot AS/CN=Prøverot',
    ...CA,
  )
  openssl(
    'req',
    '-new',
    ...EC,
    ...plain,
    '-keyout',
    'mid.key',
    '-out',
    'mid.csr',
    '-subj',
    '/C=NO/O=Prøverot AS/CN=Prøveutsteder',
  )
  issue(
    openssl,
    folder,
    'mid',
    'root',
    '1800',
    'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\n',
  )
  for (const [name, { key, subject, usage, days }] of Object.entries(signers)) {
    openssl(
      'req',
      '-new',
      ...key,
      ...plain,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      subject,
    )
    issue(openssl, folder, name, 'mid', days, `basicConstraints=critical,CA:FALSE\nkeyUsage=${usage}\n`)
  }
  const read = (name: string) => readFileSync(join(folder, name))
  writeFileSync(join(folder, 'chain.pem'), Buffer.concat([read('mid.pem'), read('root.pem')]))
  const der = (name: string) => openssl('x509', '-in', `${name}.pem`, '-outform', 'der')
  return {
    folder,
    rootPem: join(folder, 'root.pem'),
    root: der('root'),
    openssl,
    keyFile: (signer, password, ...args) => {
      openssl(
        'pkcs12',
        '-export',
        '-inkey',
        `${signer}.key`,
        '-in',
        `${signer}.pem`,
        '-certfile',
        'chain.pem',
        '-out',
        'out.p12',
        '-passout',
        `pass:${password}`,
        ...args,
      )
      return read('out.p12')
    },
    chain: (signer) => [der(signer), der('mid'), der('root')],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function issue(
  openssl: (...args: string[]) => Buffer,
  folder: string,
  name: string,
  issuer: string,
  days: string,
  extensions: string,
): void {
  writeFileSync(join(folder, `${name}.ext`), extensions)
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    `${issuer}.pem`,
    '-CAkey',
    `${issuer}.key`,
    '-CAcreateserial',
    '-days',
    days,
    '-extfile',
    `${name}.ext`,
    '-out',
    `${name}.pem`,
  )
}
