import { execFileSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signatureAlgorithmOf } from '../../electron/backend/signature/cms/signature-algorithm.ts'
import { type Signer, signerFromKey } from '../../electron/backend/signature/cms/signer.ts'

/** An issuer on this machine: it gives time stamps and a list of revoked certificates over HTTP, by OpenSSL. */
export type TestAuthority = {
  readonly folder: string
  readonly openssl: (...args: string[]) => Buffer
  readonly root: Buffer
  /** Somebody with a certificate from this issuer. It can be looked up whether it is revoked: `withdrawn` is. */
  readonly signer: (name: 'signer' | 'withdrawn') => Signer
  /** Where it answers, and how: `address('stamp')` rightly, the others in a wrong way each. */
  readonly address: (way: Way) => string
  /** Every question that came: its path and what was sent. */
  readonly asked: { readonly path: string; readonly body: Buffer }[]
  readonly close: () => Promise<void>
}

/** A way of answering, or an address that sends on to another machine. */
export type Way = keyof typeof ways | 'elsewhere'
type CertificateName = keyof typeof certificates

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8', '-batch']
const TST_INFO = '1.2.840.113549.1.9.16.1.4'

const stampUse = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n'
const certificates = {
  authority: { subject: '/C=NO/O=Prøverot AS/CN=Prøvetid', extensions: stampUse, days: ['-days', '3000'] },
  signer: {
    subject: '/C=NO/O=Statsforvalteren i Vestland/organizationIdentifier=NTRNO-974760665/CN=Åse Bø',
    extensions: 'keyUsage=critical,nonRepudiation\n',
    days: ['-days', '900'],
  },
  withdrawn: {
    subject: '/C=NO/O=Helsetilsynet/CN=Sluttet Hansen',
    extensions: 'keyUsage=critical,nonRepudiation\n',
    days: ['-days', '900'],
  },
  expired: {
    subject: '/C=NO/CN=Utløpt tid',
    extensions: stampUse,
    days: ['-startdate', '20200101000000Z', '-enddate', '20210101000000Z'],
  },
  other: {
    subject: '/C=NO/CN=Nettjener',
    extensions: 'keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n',
    days: ['-days', '900'],
  },
} as const

type Answer = (query: Buffer, tools: Tools) => Buffer | { readonly status: number } | null
type Tools = {
  readonly openssl: TestAuthority['openssl']
  readonly folder: string
  /** Sees to it that there is such a certificate: each is made when it is first needed. */
  readonly issue: (name: CertificateName) => void
}

/** Each a way of answering; null is no answer at all. */
const ways = {
  stamp: reply,
  'other-nonce': (query, tools) => reply(withFlipped(query, 'nonce'), tools),
  'other-imprint': (query, tools) => reply(withFlipped(query, 'imprint'), tools),
  expired: (query, tools) => signedBy('expired', query, tools),
  'not-an-authority': (query, tools) => signedBy('other', query, tools),
  rejected: () => Buffer.from('30053003020102', 'hex'),
  garbage: () => Buffer.from('<html>Logg inn</html>'),
  cut: (query, tools) => reply(query, tools).subarray(0, 500),
  huge: () => Buffer.alloc(2_000_000, 0x30),
  error: () => ({ status: 500 }),
  silent: () => null,
} satisfies Record<string, Answer>

/** Sets it up in a folder of its own, with what every test needs. */
export async function startTestAuthority(): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-authority-'))
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const asked: { path: string; body: Buffer }[] = []
  const server = createServer((request, response) => void answer(request, response))
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray())
    const path = request.url ?? ''
    asked.push({ path, body })
    if (path === '/list.crl') return void response.end(readFileSync(join(folder, 'list.crl')))
    if (path === '/elsewhere') return void response.writeHead(302, { location: 'http://127.0.0.2/' }).end()
    const answered = ways[path.slice(1) as keyof typeof ways](body, tools)
    if (answered === null) return
    if (Buffer.isBuffer(answered)) response.end(answered)
    else response.writeHead(answered.status).end()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  makeIssuer(openssl, folder)
  const issued = new Set<CertificateName>()
  const tools: Tools = {
    openssl,
    folder,
    issue: (name) => {
      if (!issued.has(name)) issue(openssl, folder, name, origin)
      if (name === 'withdrawn' && !issued.has(name)) {
        openssl('ca', '-config', 'ca.cnf', '-revoke', 'withdrawn.pem')
        listRevoked(tools)
      }
      issued.add(name)
    },
  }
  tools.issue('authority')
  listRevoked(tools)
  return {
    folder,
    openssl,
    root: certificateIn(folder, 'root').raw,
    signer: (name) => signerNamed(name, tools),
    address: (way) => `${origin}/${way}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function makeIssuer(openssl: TestAuthority['openssl'], folder: string): void {
  const constraints = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']
  openssl(
    'req',
    '-x509',
    ...EC,
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '3650',
    '-subj',
    '/C=NO/O=Prøverot AS/CN=Tidsrot',
    ...constraints.flatMap((one) => ['-addext', one]),
  )
  mkdirSync(join(folder, 'issued'))
  writeFileSync(join(folder, 'index.txt'), '')
  writeFileSync(join(folder, 'serial'), '1000\n')
  const policy = '[any]\ncountryName=optional\norganizationName=optional\n'
  const names = 'organizationIdentifier=optional\ncommonName=supplied\n'
  writeFileSync(
    join(folder, 'ca.cnf'),
    `[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nnew_certs_dir=issued\nserial=serial\ncertificate=root.pem
private_key=root.key\ndefault_md=sha256\npolicy=any\nunique_subject=no\ndefault_crl_days=30\nutf8=yes\n${policy}${names}`,
  )
  writeFileSync(join(folder, 'tsaserial'), '01\n')
  writeFileSync(
    join(folder, 'tsa.cnf'),
    `[tsa]\ndefault_tsa=own\n[own]\nserial=tsaserial\nsigner_cert=authority.pem\nsigner_key=authority.key
certs=root.pem\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\n`,
  )
}

function issue(openssl: TestAuthority['openssl'], folder: string, name: CertificateName, origin: string) {
  const { subject, extensions, days } = certificates[name]
  openssl('req', '-new', ...EC, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', subject)
  const list = `crlDistributionPoints=URI:${origin}/list.crl\n`
  writeFileSync(join(folder, `${name}.ext`), `basicConstraints=critical,CA:FALSE\n${extensions}${list}`)
  openssl(
    'ca',
    '-config',
    'ca.cnf',
    '-batch',
    '-notext',
    '-preserveDN',
    '-in',
    `${name}.csr`,
    '-extfile',
    `${name}.ext`,
    '-out',
    `${name}.pem`,
    ...days,
  )
}

function signerNamed(name: CertificateName, { folder, issue }: Tools): Signer {
  issue(name)
  const own = certificateIn(folder, name)
  const algorithm = signatureAlgorithmOf(own.publicKey)
  if (!algorithm) throw new Error('No algorithm')
  const key = createPrivateKey(readFileSync(join(folder, `${name}.key`)))
  const chain = [own.raw, certificateIn(folder, 'root').raw] as const
  return signerFromKey(chain, algorithm, key.export({ format: 'der', type: 'pkcs8' }))
}

function certificateIn(folder: string, name: string): X509Certificate {
  return new X509Certificate(readFileSync(join(folder, `${name}.pem`)))
}

/** Writes down anew who is revoked, as of now. */
function listRevoked({ openssl, folder }: Tools): void {
  const pem = openssl('ca', '-config', 'ca.cnf', '-gencrl').toString()
  writeFileSync(join(folder, 'list.crl'), Buffer.from(pem.replaceAll(/-----.*-----/g, ''), 'base64'))
}

function reply(query: Buffer, { openssl, folder }: Tools): Buffer {
  writeFileSync(join(folder, 'query.tsq'), query)
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'answer.tsr')
  return readFileSync(join(folder, 'answer.tsr'))
}

/** A right statement, signed by somebody whom OpenSSL itself would not let sign it. */
function signedBy(name: CertificateName, query: Buffer, tools: Tools): Buffer {
  reply(query, tools)
  const { openssl, folder } = tools
  tools.issue(name)
  openssl('ts', '-reply', '-in', 'answer.tsr', '-token_out', '-out', 'token.der')
  openssl(
    'cms',
    '-verify',
    '-noverify',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'token.der',
    '-out',
    'statement.der',
  )
  const token = openssl(
    'cms',
    '-sign',
    '-cades',
    '-binary',
    '-nodetach',
    '-econtent_type',
    TST_INFO,
    '-md',
    'sha256',
    '-in',
    'statement.der',
    '-signer',
    `${name}.pem`,
    '-inkey',
    `${name}.key`,
    '-outform',
    'DER',
  )
  const content = Buffer.concat([Buffer.from('3003020100', 'hex'), token])
  const length = Buffer.from([0x30, 0x82, content.length >> 8, content.length & 0xff])
  rmSync(join(folder, 'token.der'))
  return Buffer.concat([length, content])
}

/** The same question with one bit of its number or its imprint turned. */
function withFlipped(query: Buffer, part: 'nonce' | 'imprint'): Buffer {
  const copy = Buffer.from(query)
  // The imprint is the only OCTET STRING of 32 bytes; the nonce the only INTEGER of 8.
  const at = copy.indexOf(part === 'imprint' ? Buffer.from([0x04, 32]) : Buffer.from([0x02, 8])) + 9
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
