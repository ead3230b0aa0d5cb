import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NetworkRequest } from '../../electron/backend/network.ts'
import type { Signer } from '../../electron/backend/signature/cms/signer.ts'
import { PLACEHOLDER_BYTES } from '../../electron/backend/signature/pdf/signature-hole.ts'
import {
  obtainToken,
  type TimeStampService,
} from '../../electron/backend/signature/time-stamp/obtain-token.ts'
import { reachNetwork } from '../../electron/shell/node-network.ts'
import type { TimeStampFault } from '../../shared/domain/time-stamp.ts'
import { verdictSentences } from '../../shared/domain/verdict-sentences.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { fixtureReport } from './fixture-report.ts'
import { startTestAuthority, type TestAuthority, type Way } from './test-authority.ts'
import { selfIssuedSigner, sign, verified } from './three-signers.ts'

const DAY = 86_400_000
const field = 'signature-health'

let authority: TestAuthority
let rendered: Buffer
let signer: Signer
/** Signed with a time stamp; the value that was stamped, and the stamp. */
let stamped: Buffer
let value: Buffer
let token: Buffer
beforeAll(async () => {
  authority = await startTestAuthority()
  rendered = await fixtureReport([field, 'signature-school'])
  signer = authority.signer('signer')
  stamped = await sign(rendered, field, signer, new Date(), async (signature) => {
    value = Buffer.from(signature)
    token = await stampOf(signature)
    return token
  })
})
afterAll(() => authority.close())
beforeEach(() => authority.asked.splice(0))

/** A machine that trusts the authority's root and asks at this address. It waits no longer than it must. */
function serviceAt(address: string, patience = 5_000): TimeStampService {
  return {
    address,
    network: (request: NetworkRequest) => reachNetwork({ ...request, limitMilliseconds: patience }),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    trustRoots: [new X509Certificate(authority.root)],
    now: new Date(),
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

async function stampOf(bytes: Uint8Array): Promise<Buffer> {
  const obtained = await obtainToken(sha256(bytes), serviceAt(authority.address('stamp')))
  if (typeof obtained === 'string') throw new Error(obtained)
  return obtained.der
}

describe('asking for a time stamp', () => {
  it('tells the authority a hash and a random number, and nothing else', async () => {
    const digest = sha256(Buffer.from('signatur'))
    await obtainToken(digest, serviceAt(authority.address('stamp')))
    const body = authority.asked[0]?.body ?? Buffer.alloc(0)
    expect(body.includes(digest)).toBe(true)
    // 69 bytes: version, the hash's name, the hash, the number, and that certificates are wanted.
    expect(body.length).toBe(69)
    expect(authority.asked).toHaveLength(1)
  })

  it.each<[Way, TimeStampFault]>([
    ['other-nonce', 'wrongNonce'],
    ['other-imprint', 'wrongImprint'],
    ['expired', 'authorityExpired'],
    ['not-an-authority', 'notAnAuthority'],
    ['rejected', 'rejected'],
    ['garbage', 'notATimeStamp'],
    ['cut', 'notATimeStamp'],
    ['huge', 'tooLarge'],
    ['error', 'serverError'],
    ['elsewhere', 'redirected'],
  ])('says what was wrong with an answer: %s', async (way, fault) => {
    expect(await obtainToken(sha256(rendered), serviceAt(authority.address(way)))).toBe(fault)
  })

  it('gives up on a service that is silent, not there, unknown here, or not set', async () => {
    const digest = sha256(rendered)
    expect(await obtainToken(digest, serviceAt(authority.address('silent'), 50))).toBe('timeOut')
    expect(await obtainToken(digest, serviceAt('http://127.0.0.1:1/'))).toBe('unreachable')
    const stranger = { ...serviceAt(authority.address('stamp')), trustRoots: [] }
    expect(await obtainToken(digest, stranger)).toBe('untrustedAuthority')
    expect(await obtainToken(digest, serviceAt(''))).toBe('noAddress')
  })
})

describe('a signature with a time stamp', () => {
  it('is of level B-T, and tells who vouches for when it was made', async () => {
    const report = verified(stamped, [authority.root])
    expect(report).toMatchObject({
      verdict: 'allValid',
      signatures: [{ level: 'B-T', proven: { by: 'Prøvetid' } }],
    })
    expect(report.signatures[0]?.reasons).toEqual(['revocationNotChecked'])
    const said = verdictSentences(report, createTranslator('nb')).signatures[0]?.details.join(' ')
    expect(said).toMatch(/Tidfestet av Prøvetid \d+\. .* kl\. \d+:\d\d\. Nivå PAdES B-T/)
  })

  it('carries a token that OpenSSL accepts as being of the signature value, with room to spare', async () => {
    expect(stamped.toString('latin1')).toContain(token.toString('hex'))
    writeFileSync(join(authority.folder, 'token.der'), token)
    const digest = sha256(value).toString('hex')
    const question = ['-token_in', '-digest', digest, '-CAfile', 'root.pem']
    const checked = ['ts', '-verify', '-in', 'token.der', ...question]
    expect(authority.openssl(...checked).toString()).toContain('OK')
    const used = /\/Contents <([0-9a-f]+?)(?:00)*>/.exec(stamped.toString('latin1'))?.[1]?.length ?? 0
    expect(used / 2).toBeLessThan(PLACEHOLDER_BYTES / 4)
  })

  it('is good after its certificate has run out; one without a stamp leaves it open', async () => {
    const later = new Date(Date.now() + 1_000 * DAY)
    expect(verified(stamped, [authority.root], later).verdict).toBe('allValid')
    const bare = await sign(rendered, field, signer)
    const report = verified(bare, [authority.root], later)
    expect(report).toMatchObject({
      verdict: 'validButUntrusted',
      signatures: [{ level: 'B-B', proven: null }],
    })
    expect(report.signatures[0]?.reasons).toEqual(
      expect.arrayContaining(['certificateExpired', 'timeNotProven']),
    )
  })

  it('is void when the stamp is another signature’s, or a byte of it is changed', async () => {
    const borrowed = await stampOf(Buffer.from('en annen signatur'))
    const copied = await sign(rendered, field, signer, new Date(), async () => borrowed)
    expect(verified(copied, [authority.root])).toMatchObject({ verdict: 'invalid' })
    expect(verified(copied, [authority.root]).signatures[0]?.reasons).toContain('timeStampWrong')
    const changed = await sign(rendered, field, signer, new Date(), async (signature) => {
      const right = await stampOf(signature)
      const last = right.length - 1
      right[last] = (right[last] ?? 0) ^ 1
      return right
    })
    expect(verified(changed, [authority.root]).signatures[0]?.reasons).toContain('timeStampWrong')
  })

  it('counts for no more than without one where its authority is not trusted', async () => {
    const bytes = await sign(rendered, field, await selfIssuedSigner(), new Date(), stampOf)
    const [signature] = verified(bytes, []).signatures
    expect(signature).toMatchObject({ status: 'untrusted', level: 'B-B', proven: null })
    expect(signature?.reasons).toEqual(['selfIssued', 'timeStampUntrusted', 'timeNotProven'])
    expect(verified(bytes, [authority.root]).signatures[0]).toMatchObject({ level: 'B-T' })
  })

  it('tells when the clock of the signing machine was ahead', async () => {
    const ahead = new Date(Date.now() + 3_600_000)
    const bytes = await sign(rendered, field, signer, ahead, stampOf)
    const report = verified(bytes, [authority.root])
    expect(report.verdict).toBe('allValid')
    expect(report.signatures[0]?.reasons).toContain('clockAhead')
  })
})
