import { createHmac, pbkdf2Sync, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificateSubjectOf } from '../../electron/backend/signature/certificate/certificate-subject.ts'
import { readKeyFile } from '../../electron/backend/signature/key-file/read-key-file.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { makeTestKeys, type SignerName, type TestKeys } from './test-keys.ts'

let keys: TestKeys
beforeAll(() => {
  keys = makeTestKeys()
})
afterAll(() => keys.remove())

function expectOpens(file: Uint8Array, password: string, signer: SignerName) {
  const opened = readKeyFile(file, password)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  expect(opened.value.chain).toEqual(keys.chain(signer))
  return opened.value
}

describe('a PKCS#12 file', () => {
  it.each([
    ['RSA, as OpenSSL 3 writes it (AES-256, SHA-256)', 'rsa', []],
    ['EC P-256, as OpenSSL 3 writes it', 'ec', []],
    [
      '3DES with SHA-1, as older programs write it',
      'rsa',
      ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
    [
      'EC in 3DES with SHA-1',
      'ec',
      ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
    [
      'AES-128 with a SHA-512 code over many rounds',
      'ec',
      ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512', '-iter', '20000'],
    ],
    [
      'an alias and ten thousand rounds of SHA-256, as Java’s keytool writes it',
      'rsa',
      ['-name', 'virksomhet', '-iter', '10000', '-macalg', 'sha256', '-keypbe', 'AES-256-CBC'],
    ],
    ['no integrity code', 'ec', ['-nomac']],
    ['certificates that are not encrypted', 'ec', ['-certpbe', 'NONE']],
    ['a key that is not encrypted', 'ec', ['-keypbe', 'NONE']],
  ] as const)('opens: %s', (_what, signer, args) => {
    const { algorithm } = expectOpens(
      keys.keyFile(signer, 'et langt passord', ...args),
      'et langt passord',
      signer,
    )
    expect(algorithm.name).toBe(signer === 'rsa' ? 'RSA 3072' : 'ECDSA P-256')
  })

  it.each(['Blåbærsyltetøy', '', 'čđŋšŧž 𝄞'])('opens with the password «%s»', (password) => {
    expectOpens(keys.keyFile('ec', password), password, 'ec')
    expectOpens(
      keys.keyFile('ec', password, '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES'),
      password,
      'ec',
    )
  })

  it('opens with a PBMAC1 integrity code, and refuses a wrong password there too', () => {
    const file = withPbmac1(keys.keyFile('ec', 'passord', '-nomac'), 'passord')
    expectOpens(file, 'passord', 'ec')
    expect(readKeyFile(file, 'Passord')).toEqual({ ok: false, error: { type: 'WrongKeyPassword' } })
  })

  it.each([
    [[]],
    [['-nomac']],
    [['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
  ])('refuses a wrong password (%s)', (args) => {
    const opened = readKeyFile(keys.keyFile('ec', 'riktig', ...args), 'galt')
    expect(opened).toEqual({ ok: false, error: { type: 'WrongKeyPassword' } })
  })

  it('refuses what it cannot use, and says why', () => {
    const reason = (file: Uint8Array) => readKeyFile(file, 'p')
    const refused = (name: string) => ({ ok: false, error: { type: 'NotAKeyFile', reason: name } })
    expect(reason(Buffer.from('hei'))).toEqual(refused('notPkcs12'))
    expect(reason(keys.root)).toEqual(refused('notPkcs12'))
    expect(reason(keys.keyFile('ec', 'p', '-legacy'))).toEqual(refused('unsupportedEncryption'))
    expect(reason(keys.keyFile('encryptionOnly', 'p'))).toEqual(refused('notForSigning'))
    const noKey = keys.openssl('pkcs12', '-export', '-nokeys', '-in', 'ec.pem', '-passout', 'pass:p')
    expect(reason(noKey)).toEqual(refused('noKey'))
    const noCertificate = keys.openssl(
      'pkcs12',
      '-export',
      '-nocerts',
      '-inkey',
      'ec.key',
      '-passout',
      'pass:p',
    )
    expect(reason(noCertificate)).toEqual(refused('noCertificateForKey'))
  })

  it.each(['nb', 'nn'] as const)('tells what to do about each of them, in %s', (maalform) => {
    const t = createTranslator(maalform)
    const reasons = ['notPkcs12', 'noKey', 'noCertificateForKey', 'unsupportedKey', 'notForSigning']
    const sentences = ['unsupportedEncryption', ...reasons].map((reason) =>
      t('error.NotAKeyFile', { reason }),
    )
    expect(sentences[0]).toMatch(/Eksporter (den|ho) på nytt med AES/u)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('never throws on a damaged file', () => {
    const file = keys.keyFile('ec', 'p', '-nomac')
    for (let at = 0; at < file.length; at += 31) {
      const damaged = Buffer.from(file)
      damaged[at] = (damaged[at] ?? 0) ^ 0x41
      expect(typeof readKeyFile(damaged, 'p').ok).toBe('boolean')
      expect(readKeyFile(file.subarray(0, at), 'p').ok).toBe(false)
    }
  })
})

describe('a certificate', () => {
  it('tells name, organisation and the number in Enhetsregisteret', () => {
    const rsa = certificateSubjectOf(keys.chain('rsa')[0] as Buffer)
    expect(rsa).toMatchObject({
      name: 'Åse Bø',
      organisation: 'Statsforvalteren i Vestland',
      organisationNumber: '974760665',
      issuer: 'Prøveutsteder',
      selfIssued: false,
    })
    const ec = certificateSubjectOf(keys.chain('ec')[0] as Buffer)
    expect(ec).toMatchObject({ name: 'Øystein Čađđi', organisationNumber: '974761394' })
    expect(new X509Certificate(keys.root).ca).toBe(true)
  })
})

/** Adds the integrity code of RFC 9579, which the OpenSSL of the day cannot write yet. */
function withPbmac1(file: Buffer, password: string): Buffer {
  const pfx = pkijs.PFX.fromBER(Uint8Array.from(file))
  const content = Buffer.from((pfx.authSafe.content as asn1js.OctetString).getValue())
  const salt = Buffer.alloc(16, 7)
  const key = pbkdf2Sync(password, salt, 2_048, 32, 'sha256')
  const hmac = () =>
    new asn1js.Sequence({
      value: [new asn1js.ObjectIdentifier({ value: '1.2.840.113549.2.9' }), new asn1js.Null()],
    })
  const pbkdf2 = new asn1js.Sequence({
    value: [
      new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.5.12' }),
      new asn1js.Sequence({
        value: [
          new asn1js.OctetString({ valueHex: salt }),
          new asn1js.Integer({ value: 2_048 }),
          new asn1js.Integer({ value: 32 }),
          hmac(),
        ],
      }),
    ],
  })
  const macData = new pkijs.MacData({
    mac: new pkijs.DigestInfo({
      digestAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: '1.2.840.113549.1.5.14',
        algorithmParams: new asn1js.Sequence({ value: [pbkdf2, hmac()] }),
      }),
      digest: new asn1js.OctetString({
        valueHex: Uint8Array.from(createHmac('sha256', key).update(content).digest()),
      }),
    }),
    macSalt: new asn1js.OctetString({ valueHex: Buffer.from('NOT USED') }),
    iterations: 1,
  })
  return Buffer.from(new pkijs.PFX({ version: 3, authSafe: pfx.authSafe, macData }).toSchema().toBER())
}
