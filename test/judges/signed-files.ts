import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Maalform } from '../../shared/domain/sector.ts'
import type { Signer } from '../../electron/backend/signature/cms/signer.ts'
import { modelOf, render } from '../report/render-report.ts'
import { keyFileSigner, selfIssuedSigner, sign } from '../signature/three-signers.ts'
import type { TestKeys } from '../signature/test-keys.ts'
import { type TenCaseName, tenCases } from './ten-cases.ts'
import type { JudgedFile } from './tools.ts'

/** A report in all the states it is judged in: as rendered, and after each signature. */
export type JudgedReport = { readonly name: string; readonly files: readonly JudgedFile[] }

const PARTS = ['joint', 'childWelfare', 'children'] as const
const AUTHORITY = 'Statsforvalteren i Fjordlandet'

/** The signers by whom reports are signed in turn: a certificate of the app's own, and key files with RSA and EC. */
export async function threeSigners(keys: TestKeys): Promise<readonly Signer[]> {
  return [await selfIssuedSigner(), keyFileSigner(keys, 'rsa'), keyFileSigner(keys, 'ec')]
}

/**
 * Renders the joint report, the child welfare report and the children's page of a case, and signs every field of them. Who
 * signs first changes with `turn`.
 */
export async function signedReports(
  name: TenCaseName,
  maalform: Maalform,
  signers: readonly Signer[],
  turn: number,
  folder: string,
): Promise<readonly JudgedReport[]> {
  const { snapshot, photos } = tenCases[name]()
  const reports: JudgedReport[] = []
  for (const part of PARTS) {
    const model = modelOf(snapshot, {
      part,
      maalform,
      authority: AUTHORITY,
      createdAt: '2026-09-04T12:00:00.000Z',
    })
    const states: Uint8Array[] = [(await render(model, photos)).bytes]
    for (const [index, field] of model.signatureFields.entries()) {
      const signer = signers[(turn + index) % signers.length]
      const before = states.at(-1)
      if (signer && before) states.push(await sign(before, field.name, signer))
    }
    const report = `${name}-${part}-${maalform}`
    reports.push({
      name: report,
      files: states.map((bytes, at) => kept(folder, `${report}-${at}`, bytes, at)),
    })
  }
  return reports
}

/** Writes a file to be judged. */
export function kept(folder: string, name: string, bytes: Uint8Array, signatures: number): JudgedFile {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  return { path, signatures }
}
