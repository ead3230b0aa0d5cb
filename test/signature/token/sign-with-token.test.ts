import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { TokenRequest } from '../../../electron/backend/signature/token/token-message.ts'
import type { TokenPort } from '../../../electron/backend/signature/token/token-port.ts'
import { forkedTokens } from '../../../electron/shell/forked-tokens.ts'
import type { TokenKey } from '../../../shared/contract/signing-key.ts'
import { setupBackend } from '../../support/backend.ts'
import { testClock } from '../../support/fixed-ports.ts'
import { cutOut } from '../cut-out.ts'
import { fixtureReport } from '../fixture-report.ts'
import { makeTestKeys, type SignerName, type TestKeys } from '../test-keys.ts'
import { fields, verified } from '../three-signers.ts'
import { makeSoftToken, softFolder, softLibrary } from './soft-token.ts'

/** A card in SoftHSM, used through the whole app: contract, handlers, the token process and the library itself. */
const PIN = '73915'
const label = 'Tilsynskort'
let keys: TestKeys
let rendered: Buffer
/** The card's name, as the first test reads it. */
let card = { label, serial: '' }
beforeAll(async () => {
  keys = makeTestKeys()
  const env = softFolder(keys.folder)
  vi.stubEnv('SOFTHSM2_CONF', env.SOFTHSM2_CONF)
  makeSoftToken(env, keys, { label, pin: PIN })
  rendered = await fixtureReport(fields)
})
afterAll(() => {
  vi.unstubAllEnvs()
  keys.remove()
})

const forked = forkedTokens({ shell: 'commandLine', allowedKinds: [] })

/** A laptop where a joint report waits to be signed, and a card is in the reader. */
async function setUp(token: TokenPort = forked) {
  const backend = await setupBackend({ clock: testClock(new Date().toISOString()), ports: { token } })
  const { db } = backend.open()
  const row = {
    id: 'report',
    inspectionId: 'case',
    part: 'joint',
    maalform: 'nb',
    edition: 'working',
    partyId: null,
    fileName: 'fellesrapport.pdf',
    pages: 2,
    size: rendered.length,
    sha256: createHash('sha256').update(rendered).digest('hex'),
    replacedCharacters: '[]',
    signatureFields: JSON.stringify(fields.map((name) => ({ name, label: name, signedBy: null }))),
    createdAt: '2026-11-24T10:00:00.000Z',
    bytes: rendered,
  } as const
  await db.insertInto('renderedReport').values(row).execute()
  const sign = async (field: string, keyId: string, changed: Partial<TokenKey> = {}) => {
    const tokenKey = { library: softLibrary(), token: card, keyId, pin: PIN, ...changed }
    return backend.client.signature.sign({ reportId: 'report', field, reason: null, tokenKey })
  }
  const refusal = (...args: Parameters<typeof sign>) =>
    sign(...args).then(
      () => 'signed',
      ({ code, data }: { readonly code: string; readonly data?: unknown }) => (data ? { code, data } : code),
    )
  const bytes = async () =>
    Buffer.from((await db.selectFrom('renderedReport').select('bytes').executeTakeFirstOrThrow()).bytes)
  return { ...backend, sign, refusal, bytes }
}

describe('a smart card in the reader', () => {
  it('shows what it can sign with, the key for signing first; its library is on top the next time', async () => {
    const { client } = await setUp()
    const known = await client.signature.tokenLibraries()
    expect(known).toContainEqual({ name: 'SoftHSM', path: softLibrary() })
    const [token] = await client.signature.tokens({ library: softLibrary() })
    expect(token).toMatchObject({ label, pin: 'ready', pinPad: false })
    expect(token?.keys.map((key) => [key.id, key.subject, key.organisationNumber, key.algorithm])).toEqual([
      ['01', 'Åse Bø', '974760665', 'RSA 3072'],
      ['02', 'Øystein Čađđi', '974761394', 'ECDSA P-256'],
      ['04', 'Kortvarig', null, 'ECDSA P-256'],
    ])
    expect((await client.signature.tokenLibraries())[0]?.path).toBe(softLibrary())
    card = { label, serial: token?.serial ?? '' }
  })

  it('signs a joint report by RSA and by ECDSA, valid to pdfsig, to OpenSSL as CAdES, and to the app', async () => {
    const sent: TokenRequest[] = []
    const { sign, bytes, log, open } = await setUp(
      watched((child, request) => {
        sent.push(request)
        child.send(request)
      }),
    )
    await sign(fields[0], '01')
    const signed = await sign(fields[1], '02')
    expect(signed.signatureFields.map(({ signedBy }) => signedBy)).toEqual(['Åse Bø', 'Øystein Čađđi', null])
    const file = await bytes()
    writeFileSync(join(keys.folder, 'signed.pdf'), file)
    const said = execFileSync('pdfsig', ['-nocert', join(keys.folder, 'signed.pdf')], { encoding: 'utf8' })
    expect(said.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(cutOut(file).map(isCades)).toEqual([true, true])
    expect(verified(file, [keys.root])).toMatchObject({
      verdict: 'allValid',
      signatures: [
        { signer: 'Åse Bø', organisationNumber: '974760665' },
        { signer: 'Øystein Čađđi', organisationNumber: '974761394' },
      ],
    })
    // The PIN was wiped when it had been sent, and is written down nowhere.
    const pins = sent.flatMap((request) => (request.type === 'sign' ? [Array.from(request.pin ?? [])] : []))
    expect(pins).toEqual([Array.from(PIN, () => 0), Array.from(PIN, () => 0)])
    const kept = open().connection.prepare('select name, value from setting').all()
    expect(JSON.stringify([log, kept])).not.toContain(PIN)
  })

  it('is refused by name: wrong PIN with a warning, no such card, no such key', async () => {
    const { refusal } = await setUp()
    const wrong = { code: 'WrongPin', data: { pin: 'fewTries' } }
    expect(await refusal(fields[0], '01', { pin: '00000' })).toEqual(wrong)
    const { refusal: told } = await setUp(
      answering({ type: 'tokens', tokens: [{ ...card, pin: 'ready', pinPad: false, certificates: [] }] }),
    )
    expect(await told(fields[0], '01')).toBe('NoSigningKey')
    expect(await told(fields[0], '01', { token: { label, serial: 'another' } })).toBe('NoToken')
  })

  it('is not asked for its PIN when its certificate has run out', async () => {
    const asked: string[] = []
    const { refusal, clock } = await setUp(cardOf('rsa', Buffer.from('a signature'), asked))
    clock.advance(1_000 * 86_400_000)
    expect(await refusal(fields[0], '01')).toBe('CertificateExpired')
    expect(asked).toEqual(['list'])
  })

  it('whose key is not the certificate’s signs nothing', async () => {
    const { refusal, bytes } = await setUp(cardOf('rsa', Buffer.alloc(384, 7), []))
    expect(await refusal(fields[0], '01')).toEqual({
      code: 'TokenProblem',
      data: { reason: 'failed', code: 'answer' },
    })
    expect((await bytes()).equals(rendered)).toBe(true)
  })
})

describe('a library', () => {
  it('that is not there, is none, or lies where others may have put it is refused, and runs nothing', async () => {
    let started = 0
    const token: TokenPort = {
      ...forked,
      mayLoad: async () => false,
      start: (events) => {
        started += 1
        return forked.start(events)
      },
    }
    const { client, ports } = await setUp(token)
    const refusal = (library: string) =>
      client.signature.tokens({ library }).catch(({ code }: { readonly code: string }) => code)
    expect(await refusal('/usr/lib/no-such-library.so')).toBe('LibraryNotFound')
    expect(await refusal('libsofthsm2.so')).toBe('LibraryNotFound')
    expect(await refusal('/usr/lib')).toBe('LibraryNotFound')
    expect(await refusal(join(keys.folder, 'root.pem'))).toBe('LibraryNotAllowed')
    writeFileSync(join(ports.dataFolder, 'sent.so'), 'code')
    Object.assign(token, { mayLoad: async () => true })
    expect(await refusal(join(ports.dataFolder, 'sent.so'))).toBe('LibraryNotAllowed')
    expect(started).toBe(0)
    expect(await refusal(join(keys.folder, 'root.pem'))).toBe('NotALibrary')
    expect(started).toBe(1)
  })
})

describe('a token process', () => {
  it('that dies while it signs, answers nonsense or not at all is a refusal; the app goes on', async () => {
    const ended: string[] = []
    const die = await setUp(
      watched((child, request) => {
        child.send(request)
        if (request.type === 'sign') child.kill()
      }),
    )
    expect(await die.refusal(fields[0], '01')).toEqual(problem('crashed'))
    const silent = await setUp({
      ...watched(
        () => undefined,
        () => ended.push('killed'),
      ),
      patience: { list: 20, sign: 20, signOnReader: 20 },
    })
    expect(await silent.refusal(fields[0], '01')).toEqual(problem('timeout'))
    expect(ended).toEqual(['killed'])
    const spoilt = await setUp(answering({ type: 'signature', signature: 7 }))
    expect(await spoilt.refusal(fields[0], '01')).toEqual(problem('crashed'))
    expect((await silent.client.session.status()).open).not.toBeNull()
  })
})

const problem = (reason: string) => ({ code: 'TokenProblem', data: { reason, code: '' } })

/** A token process that answers everything with this. */
function answering(answer: unknown): TokenPort {
  return {
    ...forked,
    start: ({ message }) => ({ send: () => message(answer), kill: () => undefined }),
  }
}

/** A card with one certificate, whose every signature is this. Notes what it was asked. */
function cardOf(signer: SignerName, signature: Buffer, asked: string[]): TokenPort {
  const certificates = keys.chain(signer).map((der, index) => ({ keyId: `0${index + 1}`, der }))
  const tokens = [{ ...card, pin: 'ready', pinPad: false, certificates }]
  return {
    ...forked,
    start: ({ message }) => ({
      send: (request) => {
        const { type } = request as TokenRequest
        asked.push(type)
        message(type === 'list' ? { type: 'tokens', tokens } : { type: 'signature', signature })
      },
      kill: () => undefined,
    }),
  }
}

/** The real token process, with somebody standing at its door. */
function watched(
  send: (child: ReturnType<TokenPort['start']>, request: TokenRequest) => void,
  onKill: () => void = () => undefined,
): TokenPort {
  return {
    ...forked,
    start: (events) => {
      const child = forked.start(events)
      return {
        send: (request) => send(child, request as TokenRequest),
        kill: () => {
          onKill()
          child.kill()
        },
      }
    },
  }
}

function isCades({ content, cms }: { readonly content: Buffer; readonly cms: Buffer }): boolean {
  writeFileSync(join(keys.folder, 'content'), content)
  writeFileSync(join(keys.folder, 'cms'), cms)
  const args =
    'cms -verify -binary -cades -inform DER -in cms -content content -out verified -purpose any -CAfile'
  const { status, stderr } = spawnSync('openssl', [...args.split(' '), keys.rootPem], {
    cwd: keys.folder,
    encoding: 'utf8',
  })
  return status === 0 && /CAdES Verification successful/.test(stderr)
}
