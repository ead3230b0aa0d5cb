import { keepIdentity } from '../../electron/backend/signature/signing-identity.repo.ts'
import type { RenderedReport } from '../../shared/contract/report.ts'
import type { ProfileKind } from '../../shared/contract/session.ts'
import type { SigningReceipt } from '../../shared/contract/signing.ts'
import type { Sector } from '../../shared/domain/sector.ts'
import { type Party, signerOf } from '../signature/test-pki.ts'
import { setupBackend, type TestBackend } from '../support/backend.ts'
import { aCase } from '../support/edits.ts'
import { testClock } from '../support/fixed-ports.ts'
import { FILE_NAME } from './received-report.ts'

/** Somebody with a laptop, a profile of their own sectors, and its own certificate. */
export class Person {
  readonly laptop: TestBackend
  readonly identityId: string

  private constructor(laptop: TestBackend, identityId: string) {
    this.laptop = laptop
    this.identityId = identityId
  }

  /** Each works on a day of their own. */
  static async setUp(
    name: string,
    sectors: readonly Sector[],
    day: string,
    kind: ProfileKind = 'training',
  ): Promise<Person> {
    const clock = testClock(`${day}T09:00:00.000Z`)
    const laptop = await setupBackend({ laptop: name, name, sectors, clock, kind })
    const [own] = await laptop.client.signature.identities()
    return new Person(laptop, own?.id ?? '')
  }

  /** A certificate from an issuer, as if its key file had been brought in. */
  async bringIn(party: Party): Promise<Person> {
    const { chain, algorithm } = signerOf(party)
    const privateKey = party.key.export({ format: 'der', type: 'pkcs8' })
    const kept = await keepIdentity(
      this.laptop.open(),
      { chain: chain as [Buffer, ...Buffer[]], privateKey, algorithm },
      this.laptop.clock(),
    )
    return new Person(this.laptop, kept.id)
  }

  /** Reads a file as the screen does before anything is signed. */
  look(bytes: Buffer, name = FILE_NAME) {
    return this.laptop.client.signing.prepare({ file: pdf(bytes, name) })
  }

  /** Takes a received file in, signs one field and saves it: the receipt, and the signed file. */
  async sign(
    bytes: Buffer,
    sector: Sector | 'archive',
    more: { readonly name?: string; readonly insteadOfCopy?: boolean; readonly sha256?: string } = {},
  ): Promise<{ readonly receipt: SigningReceipt; readonly file: Buffer; readonly name: string }> {
    const name = more.name ?? FILE_NAME
    const receipt = await this.laptop.client.signing.signReceived({
      file: pdf(bytes, name),
      sha256: more.sha256 ?? (await this.look(bytes)).sha256,
      field: `signature-${sector}`,
      identityId: this.identityId,
      reason: null,
      insteadOfCopy: more.insteadOfCopy ?? false,
    })
    return { receipt, ...(await this.saved(receipt.id)) }
  }

  /** A signed file, as often as it is asked for. */
  async saved(receiptId: string): Promise<{ readonly file: Buffer; readonly name: string }> {
    const file = await this.laptop.client.signing.signedFile({ receiptId })
    return { file: Buffer.from(await file.arrayBuffer()), name: file.name }
  }

  /** The name of what signing is refused with, and what goes with it. */
  async refusal(
    bytes: Buffer,
    sector: Sector | 'archive',
    more: Parameters<Person['sign']>[2] = {},
  ): Promise<{ readonly code: string; readonly data: unknown }> {
    const signed = await this.sign(bytes, sector, { sha256: 'not looked at', ...more }).catch(
      (error: { code: string; data: unknown }) => error,
    )
    if ('receipt' in signed) throw new Error('It was signed')
    return { code: signed.code, data: signed.data }
  }

  /** Has a case with a finished file in it: the report this person made and sent out. */
  async keeps(
    bytes: Buffer,
  ): Promise<{ readonly inspectionId: string; readonly report: () => Promise<RenderedReport> }> {
    const { client, open, clock } = this.laptop
    const inspectionId = await aCase(client, 'Tilsyn ved Solbakken')
    const { fields, sha256, size, pages, mark } = await this.look(bytes)
    const row = {
      id: 'kept',
      inspectionId,
      part: 'joint',
      maalform: 'nb',
      edition: mark.edition,
      partyId: null,
      fileName: FILE_NAME,
      pages,
      size,
      sha256,
      replacedCharacters: '[]',
      bytes,
      signatureFields: JSON.stringify(fields.map(({ name, label }) => ({ name, label, signedBy: null }))),
      createdAt: clock().toISOString(),
    }
    await open().db.insertInto('renderedReport').values(row).execute()
    return {
      inspectionId,
      report: async () => {
        const reports = await client.report.list({ inspectionId })
        const report = reports.find((one) => one.id === 'kept')
        if (!report) throw new Error('The report is gone')
        return report
      },
    }
  }
}

/** A file as it is chosen or dropped. */
export function pdf(bytes: Buffer, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' })
}
