import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutOut } from './cut-out.ts'
import { fixtureReport } from './fixture-report.ts'
import { makeTestKeys, type TestKeys } from './test-keys.ts'
import {
  fields,
  keyFileSigner,
  selfIssuedSigner,
  sign,
  type SignedInTurn,
  signInTurn,
  verified,
} from './three-signers.ts'

let keys: TestKeys
let files: SignedInTurn
const path = (name: string) => join(keys.folder, `${name}.pdf`)
beforeAll(async () => {
  keys = makeTestKeys()
  files = await signInTurn(keys)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path(name), bytes)
})
afterAll(() => keys.remove())

describe('three signers in turn: RSA key file, EC key file, self-issued', () => {
  it('leave every earlier byte as it was', () => {
    const { rendered, s1, s2, s3 } = files
    expect(s1.subarray(0, rendered.length).equals(rendered)).toBe(true)
    expect(s2.subarray(0, s1.length).equals(s1)).toBe(true)
    expect(s3.subarray(0, s2.length).equals(s2)).toBe(true)
  })

  it('are called valid by another program, and only the last covers the whole file', () => {
    for (const [name, count] of [
      ['s1', 1],
      ['s2', 2],
      ['s3', 3],
    ] as const) {
      const said = execFileSync('pdfsig', ['-nocert', path(name)], { encoding: 'utf8' })
      expect(said.match(/Signature is Valid\./g)).toHaveLength(count)
      expect(said.match(/(?<!Not )[Tt]otal document signed/g)).toHaveLength(1)
      expect(said.split('Signature #')[count]).toContain('- Total document signed')
      expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(count)
      expect(said.match(/SHA-256/g)).toHaveLength(count)
    }
  })

  it('keep the file clean and its identifier', () => {
    for (const name of ['rendered', 's1', 's2', 's3']) {
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path(name)], { encoding: 'utf8' })
      expect({ status, warning: /WARNING/i.test(stdout + stderr) }).toEqual({ status: 0, warning: false })
    }
    const identifiers = [files.rendered, files.s1, files.s2, files.s3].map(
      (bytes) => [...bytes.toString('latin1').matchAll(/\/ID \[<([0-9a-f]+)> <([0-9a-f]+)>\]/g)].at(-1) ?? [],
    )
    expect(new Set(identifiers.map((one) => one[1])).size).toBe(1)
    expect(new Set(identifiers.map((one) => one[2])).size).toBe(4)
  })

  it('pass OpenSSL as CAdES, each with its own content only', () => {
    const parts = cutOut(files.s3)
    expect(parts).toHaveLength(3)
    parts.forEach(({ content, cms }, index) => {
      writeFileSync(join(keys.folder, `${index}.content`), content)
      writeFileSync(join(keys.folder, `${index}.cms`), cms)
    })
    const own = join(keys.folder, 'own.pem')
    keys.openssl('pkcs7', '-inform', 'DER', '-in', '2.cms', '-print_certs', '-out', own)
    const check = (cms: number, content: number) => {
      const trust = cms === 2 ? ['-CAfile', own, '-partial_chain'] : ['-CAfile', keys.rootPem]
      const args = ['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', `${cms}.cms`]
      const result = spawnSync(
        'openssl',
        [...args, '-content', `${content}.content`, '-out', 'verified.out', ...trust, '-purpose', 'any'],
        {
          cwd: keys.folder,
          encoding: 'utf8',
        },
      )
      return result.status === 0 && /CAdES Verification successful/.test(result.stderr)
    }
    expect([check(0, 0), check(1, 1), check(2, 2)]).toEqual([true, true, true])
    expect([check(0, 1), check(1, 2), check(2, 0)]).toEqual([false, false, false])
    for (const index of [0, 1, 2]) {
      const structure = keys.openssl('asn1parse', '-inform', 'DER', '-in', `${index}.cms`).toString()
      expect(structure).toContain('signingCertificateV2')
      expect(structure).not.toContain('signingTime')
    }
  })

  it('are valid to the app, with who, for whom, and what is not known', () => {
    const report = verified(files.s3, [keys.root])
    expect(report.verdict).toBe('validButUntrusted')
    expect(report.unsignedFields).toEqual([])
    expect(report.signatures).toMatchObject([
      {
        signer: 'Åse Bø',
        organisation: 'Statsforvalteren i Vestland',
        organisationNumber: '974760665',
        status: 'validEarlierRevision',
        coversWholeFile: false,
        reasons: ['laterSignatures', 'revocationNotChecked', 'timeNotProven'],
      },
      { signer: 'Øystein Čađđi', organisationNumber: '974761394', status: 'validEarlierRevision' },
      {
        signer: 'Øyvind Åsen',
        status: 'untrusted',
        coversWholeFile: true,
        selfIssued: true,
        reasons: ['selfIssued', 'timeNotProven'],
      },
    ])
    expect(verified(files.s2, [keys.root])).toMatchObject({
      verdict: 'allValid',
      unsignedFields: ['Signatur signature-school'],
    })
    expect(verified(files.s2, [])).toMatchObject({ verdict: 'validButUntrusted' })
    expect(verified(files.rendered, [])).toMatchObject({ verdict: 'unsigned', signatures: [] })
  })

  it('draw their names on the page', () => {
    const picture = (name: string) =>
      execFileSync('pdftoppm', ['-r', '30', '-gray', '-f', '2', '-l', '2', path(name)], { maxBuffer: 1e8 })
    expect(picture('s1').equals(picture('rendered'))).toBe(false)
    expect(picture('s3').equals(picture('s2'))).toBe(false)
  })
})

describe('signing refuses', () => {
  it('a field that is not there, one that is signed, and what is no PDF', async () => {
    const signer = await selfIssuedSigner()
    await expect(sign(files.s1, fields[0], signer)).rejects.toThrow('AlreadySigned')
    await expect(sign(files.s1, 'signature-police', signer)).rejects.toThrow('NoSuchField')
    await expect(sign(Buffer.from('hei'), fields[0], signer)).rejects.toThrow('NotAPdf')
  })
})

describe('a field with a lock', () => {
  it('locks itself without stopping the others', async () => {
    const rendered = await fixtureReport(fields.slice(0, 2), { lock: 'itself' })
    const both = await sign(
      await sign(rendered, fields[0], keyFileSigner(keys, 'ec')),
      fields[1],
      keyFileSigner(keys, 'rsa'),
    )
    expect(verified(both, [keys.root]).verdict).toBe('allValid')
    expect(both.toString('latin1').match(/\/TransformMethod \/FieldMDP/g)).toHaveLength(2)
  })

  it('voids the signature when it locked a field that is signed later', async () => {
    const rendered = await fixtureReport(fields.slice(0, 2), { lock: fields[1] })
    const both = await sign(
      await sign(rendered, fields[0], keyFileSigner(keys, 'ec')),
      fields[1],
      keyFileSigner(keys, 'rsa'),
    )
    const report = verified(both, [keys.root])
    expect(report.verdict).toBe('changedAfterSigning')
    expect(report.signatures[0]?.reasons).toContain('lockedFieldSigned')
  })
})
