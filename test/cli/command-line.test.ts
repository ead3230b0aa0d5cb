import { execFile, execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBackend } from '../../electron/cli/open-backend.ts'
import { makeOffice, type Party } from '../signature/test-pki.ts'
import { FILE_NAME, unsignedReport } from '../signing/received-report.ts'

const PROGRAM = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))
const PASSPHRASE = 'tolv sauer venter under brua'
const KEY_PASSWORD = 'blåbærsyltetøy'
const folder = mkdtempSync(join(tmpdir(), 'samsyn-cli-'))
const data = join(folder, 'data')
const out = join(folder, 'out')

type Answer = { readonly code: number; readonly output: string; readonly errors: string }

function samsyn(...words: string[]): Promise<Answer> {
  const env = { ...process.env, SAMSYN_PASSPHRASE: PASSPHRASE, SAMSYN_KEY_PASSWORD: KEY_PASSWORD }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [PROGRAM, '--data', data, '--json', ...words],
      { env },
      (error, output, errors) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors }),
    )
  })
}

beforeAll(async () => {
  const { client, close } = openBackend(data)
  const { profile, recoveryKey } = await client.session.createProfile({
    kind: 'training',
    name: 'Ola Nordmann',
    authority: 'Statsforvalteren i Nordfjell',
    sectors: ['childWelfare', 'health', 'school'],
    passphrase: PASSPHRASE,
  })
  await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
  close()
  expect((await samsyn('demo', '--out', out)).code).toBe(0)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an office automates', () => {
  it('gets four signed reports, the children’s page and the case from the demo, and each report verifies', async () => {
    const reports = readdirSync(out).filter((name) => name.endsWith('.pdf'))
    expect(reports).toHaveLength(5)
    for (const name of reports.filter((one) => !one.includes('til-barna'))) {
      const { code, output } = await samsyn('verify', join(out, name))
      expect(code).toBe(0)
      expect(JSON.parse(output)).toMatchObject({ verdict: 'validButUntrusted', unsignedFields: [] })
    }
  })

  it('brings the case in, lists it, finds the tables equal, exports it and makes a report of it', async () => {
    const imported = await samsyn('import', join(out, 'sak.json'))
    expect(imported.errors).toBe('')
    const { inspectionId } = JSON.parse(imported.output) as { inspectionId: string }
    const cases = JSON.parse((await samsyn('cases')).output) as { id: string }[]
    expect(cases.map((each) => each.id)).toEqual([inspectionId])
    expect(JSON.parse((await samsyn('rebuild')).output)).toMatchObject({ inspections: 1, differences: [] })
    const exported = join(folder, 'igjen.json')
    expect((await samsyn('export', inspectionId, '--out', exported)).code).toBe(0)
    const again = await samsyn('import', exported)
    expect(JSON.parse(again.output)).toMatchObject({ added: 0 })
    const report = await samsyn('report', inspectionId, '--out', folder, '--part', 'school', '--sign')
    expect(JSON.parse(report.output)).toMatchObject([{ report: { part: 'school' } }])
    await expectMissingSignatureTold(report.output)
  })

  /** A profile knows how many have signed: a copy from before is said to lack a signature, and fails. */
  async function expectMissingSignatureTold(made: string): Promise<void> {
    const [{ file }] = JSON.parse(made) as [{ file: string }]
    const signed = readFileSync(file)
    const cut = join(folder, 'avkortet.pdf')
    writeFileSync(cut, signed.subarray(0, signed.indexOf('%%EOF\n') + 6))
    const { code, output } = await samsyn('--profile', 'Ola Nordmann', 'verify', cut)
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({
      verdict: 'signaturesMissing',
      kept: { relation: 'older', missing: [{ signer: 'Ola Nordmann' }] },
    })
  }

  it('is told by the linter that a closed sample has no errors', async () => {
    const { code, output } = await samsyn('check', 'Granneset')
    expect(JSON.parse(output).filter((each: { severity: string }) => each.severity === 'error')).toEqual([])
    expect(code).toBe(0)
  })

  it('signs the field of its sector in a report that a colleague sent, with a key file, and sees what is left', async () => {
    const received = join(folder, FILE_NAME)
    writeFileSync(received, await unsignedReport())
    const signed = join(folder, 'signert.pdf')
    const order = ['sign', received, '--field', 'health', '--key', keyFileOf(makeOffice().oystein), '--out']
    const { code, output, errors } = await samsyn(...order, signed)
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(JSON.parse(output)).toMatchObject({
      signer: 'Øystein Čađđi',
      organisationNumber: '974761394',
      warning: null,
      remaining: ['Signatur for barnevern', 'Signatur for skole'],
    })
    expect(readFileSync(signed).length).toBeGreaterThan(readFileSync(received).length)
    const again = await samsyn('sign', signed, '--field', 'health', '--out', join(folder, 'igjen.pdf'))
    expect(again).toMatchObject({ code: 3, errors: '{"error":"AlreadySigned"}\n' })
  })

  /** A key file as an office gets it, with the password that the command line is given. */
  function keyFileOf({ key, certificate }: Party): string {
    const [pem, der, p12] = ['key.pem', 'own.pem', 'segl.p12'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(pem, key.export({ format: 'pem', type: 'pkcs8' }))
    writeFileSync(der, new X509Certificate(certificate).toString())
    const names = ['-inkey', pem, '-in', der, '-out', p12, '-passout', `pass:${KEY_PASSWORD}`]
    execFileSync('openssl', ['pkcs12', '-export', ...names])
    return p12
  }

  it('is refused by name, with an exit code that says what kind of refusal it was', async () => {
    const notACase = join(folder, 'brev.json')
    writeFileSync(notACase, '{"hei":1}')
    expect(await samsyn('import', notACase)).toMatchObject({ code: 3, errors: '{"error":"NotACaseFile"}\n' })
    expect(await samsyn('verify', notACase)).toMatchObject({ code: 3, errors: '{"error":"NotAPdf"}\n' })
    expect(await samsyn('verify', join(folder, 'finnes-ikke.pdf'))).toMatchObject({ code: 2 })
    expect(await samsyn('--profile', 'Ingen', 'cases')).toMatchObject({ code: 2 })
  })
})
