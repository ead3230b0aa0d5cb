import { fixtureReport } from './fixture-report.ts'
import { makeOffice, type Office, signerOf } from './test-pki.ts'
import { fields, sign } from './three-signers.ts'

/** The moment of all signatures made for these tests, and the moment they are verified. */
export const SIGNED_AT = new Date('2026-11-24T18:40:00Z')

/** A report, and the same after each of three signers, all with certificates from one root. */
export type SignedFiles = {
  readonly office: Office
  readonly rendered: Buffer
  readonly s1: Buffer
  readonly s2: Buffer
  readonly s3: Buffer
}

/** Three authorities sign one report in turn. Under a hundred milliseconds. */
export async function makeSignedFiles(rendered?: Buffer): Promise<SignedFiles> {
  const office = makeOffice()
  const start = rendered ?? (await fixtureReport(fields))
  const s1 = await sign(start, fields[0], signerOf(office.aase), SIGNED_AT)
  const s2 = await sign(s1, fields[1], signerOf(office.oystein), SIGNED_AT)
  const s3 = await sign(s2, fields[2], signerOf(office.kari), SIGNED_AT)
  return { office, rendered: start, s1, s2, s3 }
}
