import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Signer } from '../../electron/backend/signature/cms/signer.ts'
import { readRevocationList } from '../../electron/backend/signature/long-term/crl.ts'
import { type ExtendedPdf, extendPdf } from '../../electron/backend/signature/long-term/extend-pdf.ts'
import { validationDataOf } from '../../electron/backend/signature/long-term/security-store.ts'
import { pdfArray, pdfDictionary } from '../../electron/backend/signature/pdf/pdf-value.ts'
import {
  obtainToken,
  type TimeStampService,
} from '../../electron/backend/signature/time-stamp/obtain-token.ts'
import { checkRevocation } from '../../electron/backend/signature/verify/check-revocation.ts'
import { reachNetwork } from '../../electron/shell/node-network.ts'
import { append, catalogIn, edited, readPdf } from './attacks/surgery.ts'
import { fixtureReport } from './fixture-report.ts'
import { startTestAuthority, type TestAuthority } from './test-authority.ts'
import { selfIssuedSigner, sign, verified } from './three-signers.ts'

const DAY = 86_400_000
const people = ['signature-childWelfare', 'signature-health', 'signature-school'] as const
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

let authority: TestAuthority
let service: TimeStampService
let signer: Signer
/** Signed by two: with a time stamp, and without. Room for a third, and for two archive stamps. */
let signed: Buffer
let extended: ExtendedPdf
beforeAll(async () => {
  authority = await startTestAuthority()
  signer = authority.signer('signer')
  service = {
    address: authority.address('stamp'),
    network: reachNetwork,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    trustRoots: [new X509Certificate(authority.root)],
    now: new Date(),
  }
  const rendered = await fixtureReport([...people, 'archive-timestamp', 'archive-timestamp-2'])
  const first = await sign(rendered, people[0], signer, new Date(), async (value) => {
    const obtained = await obtainToken(sha256(value), service)
    return typeof obtained === 'string' ? null : obtained.der
  })
  signed = await sign(first, people[1], signer)
  extended = await extend(signed)
})
afterAll(() => authority.close())

async function extend(bytes: Buffer, by = service): Promise<ExtendedPdf> {
  const outcome = await extendPdf(bytes, by)
  if (!outcome.ok) throw new Error(outcome.error.type)
  return outcome.value
}

const judged = (bytes: Buffer, now = new Date()) => verified(bytes, [authority.root], now)

describe('extending the signatures of a report', () => {
  it('takes both to B-LTA, also the one that had no time stamp, and leaves every earlier byte as it was', () => {
    const { bytes, withoutRevocation } = extended
    expect(bytes.subarray(0, signed.length).equals(signed)).toBe(true)
    expect(withoutRevocation).toEqual([])
    const report = judged(bytes)
    expect(report.verdict).toBe('allValid')
    expect(report.signatures).toMatchObject([
      { kind: 'signature', level: 'B-LTA', proven: { by: 'Prøvetid' }, reasons: ['laterSignatures'] },
      { kind: 'signature', level: 'B-LTA', proven: { by: 'Prøvetid' }, reasons: ['laterSignatures'] },
      {
        kind: 'timeStamp',
        level: null,
        signer: 'Prøvetid',
        status: 'valid',
        coversWholeFile: true,
        reasons: [],
      },
    ])
    expect(report.unsignedFields).toEqual([`Signatur ${people[2]}`])
  })

  it('is good a thousand days after, when the certificates of those who signed have run out', () => {
    const later = new Date(Date.now() + 1_000 * DAY)
    expect(judged(extended.bytes, later).verdict).toBe('allValid')
    expect(judged(signed, later).verdict).toBe('validButUntrusted')
    // The archive's own stamp needs another before its authority's certificate runs out.
    const muchLater = new Date(Date.now() + 3_100 * DAY)
    expect(judged(extended.bytes, muchLater).signatures.at(-1)?.reasons).toContain('certificateExpired')
  })

  it('satisfies other programs', () => {
    const { folder, openssl } = authority
    writeFileSync(join(folder, 'extended.pdf'), extended.bytes)
    const checked = spawnSync('qpdf', ['--check', 'extended.pdf'], { cwd: folder, encoding: 'utf8' })
    expect(checked).toMatchObject({ status: 0, stdout: expect.not.stringContaining('WARNING') })
    const seen = execFileSync('pdfsig', ['-nocert', 'extended.pdf'], { cwd: folder, encoding: 'utf8' })
    expect(seen.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(seen).toContain('archive-timestamp')
    const [, before, after, rest] =
      [...extended.bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)].at(-1) ?? []
    const covered = [
      extended.bytes.subarray(0, Number(before)),
      extended.bytes.subarray(Number(after), Number(after) + Number(rest)),
    ]
    const hole = extended.bytes.toString('latin1', Number(before) + 1, Number(after) - 1)
    writeFileSync(join(folder, 'archive.der'), Buffer.from(hole, 'hex'))
    const digest = sha256(Buffer.concat(covered)).toString('hex')
    const asked = [
      'ts',
      '-verify',
      '-in',
      'archive.der',
      '-token_in',
      '-digest',
      digest,
      '-CAfile',
      'root.pem',
    ]
    expect(openssl(...asked).toString()).toContain('OK')
  })

  it('can be done again while a field for it is left, and then says that none is', async () => {
    const again = await extend(extended.bytes)
    expect(judged(again.bytes).signatures.map((one) => one.level)).toEqual(['B-LTA', 'B-LTA', null, null])
    expect(judged(again.bytes).verdict).toBe('allValid')
    expect(await extendPdf(again.bytes, service)).toMatchObject({
      ok: false,
      error: { type: 'NoTimeStampField' },
    })
  })

  it('bars nobody from signing later, who is not covered by the stamp', async () => {
    const third = await sign(extended.bytes, people[2], signer)
    const report = judged(third)
    expect(report.verdict).toBe('allValid')
    expect(report.signatures.map((one) => one.level)).toEqual(['B-LTA', 'B-LTA', null, 'B-B'])
  })

  it('proves the time of a signature that its signer alone vouches for, and no more', async () => {
    const rendered = await fixtureReport([people[0], 'archive-timestamp'])
    const { bytes } = await extend(await sign(rendered, people[0], await selfIssuedSigner()))
    const [signature] = judged(bytes).signatures
    expect(signature).toMatchObject({ status: 'untrusted', level: 'B-T', proven: { by: 'Prøvetid' } })
    expect(signature?.reasons).toContain('selfIssued')
  })
})

describe('revocation', () => {
  let withdrawn: Buffer
  beforeAll(async () => {
    const rendered = await fixtureReport([people[0], 'archive-timestamp'])
    withdrawn = (await extend(await sign(rendered, people[0], authority.signer('withdrawn')))).bytes
  })

  it('of a certificate before the proven time is told, and leaves it open who signed', () => {
    const [signature] = judged(withdrawn).signatures
    expect(signature).toMatchObject({ status: 'untrusted', level: 'B-T' })
    expect(signature?.reasons).toContain('certificateRevoked')
  })

  it('after the proven time changes nothing, and a list that had run out by then says nothing', () => {
    const file = readPdf(withdrawn)
    const lists = validationDataOf(file, file.revisions.length - 1).lists.flatMap(
      (der) => readRevocationList(der) ?? [],
    )
    const path = [...authority.signer('withdrawn').chain].map((der) => new X509Certificate(der))
    expect(lists).toHaveLength(1)
    expect(checkRevocation(path, lists, new Date())).toBe('revoked')
    expect(checkRevocation(path, lists, new Date(Date.now() - DAY))).toBe('good')
    expect(checkRevocation(path, lists, new Date(Date.now() + 60 * DAY))).toBe('unknown')
  })

  it('that cannot be looked up is told by name, and the level stays at B-T', async () => {
    const network: TimeStampService['network'] = async (request) =>
      request.body ? reachNetwork(request) : { status: 404, bytes: Buffer.alloc(0) }
    const { bytes, withoutRevocation } = await extend(signed, { ...service, network })
    expect(withoutRevocation).toEqual(['Åse Bø', 'Prøvetid'])
    expect(judged(bytes).signatures.map((one) => one.level)).toEqual(['B-T', 'B-T', null])
    expect(judged(bytes).signatures[0]?.reasons).toContain('revocationNotChecked')
  })

  it('taken out of the file afterwards voids what it was there for', () => {
    const emptied = append(extended.bytes, (file) => {
      const { number, dictionary } = catalogIn(file)
      const store = pdfDictionary({ Certs: pdfArray([]), CRLs: pdfArray([]) })
      return new Map([[number, edited(dictionary, { DSS: store })]])
    })
    expect(judged(emptied).verdict).toBe('changedAfterSigning')
  })
})

describe('what comes of it when it cannot be done', () => {
  it('is the file as it was, and the reason', async () => {
    for (const way of ['garbage', 'error', 'other-imprint'] as const) {
      const outcome = await extendPdf(signed, { ...service, address: authority.address(way) })
      expect(outcome).toMatchObject({ ok: false, error: { type: 'TimeStampFailed' } })
    }
    expect(judged(signed).verdict).toBe('allValid')
  })

  it('asks no address that a stranger’s certificate names', async () => {
    authority.asked.splice(0)
    const stranger: TimeStampService = { ...service, trustRoots: [] }
    const outcome = await extendPdf(signed, stranger)
    expect(outcome).toMatchObject({ ok: false, error: { reason: 'untrustedAuthority' } })
    expect(authority.asked.map((one) => one.path)).toEqual(['/stamp'])
  })
})
