import { ORPCError } from '@orpc/server'
import type { SigningSummary } from '../../../shared/contract/signing.ts'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import type { OpenProfile } from '../open-profile.ts'
import { readRenderedReport } from '../report/rendered-report.repo.ts'
import { withSigner } from '../signature/with-signer.ts'
import { readTrustRoots } from '../trust/trust-roots.ts'
import type { Trust } from '../signature/verify/check-signature.ts'
import { caseChecks } from './case-checks.ts'
import { decidingCopy, describeCopy, ownCopies } from './own-copies.ts'
import { refusalError } from './field-refusal.ts'
import { readReport } from './read-report.ts'
import { signReceived } from './sign-received.ts'
import { listReceipts, readSignedFile } from './signing-receipt.repo.ts'

/** Signing in turn: what is signed, a report that a colleague sent, and the proof of what was signed with this profile. */
export function signingHandlers({ ports, session }: BackendContext) {
  const trust = async (): Promise<Trust> => ({
    trustRoots: await readTrustRoots(ports.dataFolder),
    now: ports.clock(),
  })
  return {
    prepare: api.signing.prepare.handler(async ({ input }) => {
      const open = session.require()
      return summarise(open, await bytesOf(open, input), await trust(), ports.fontFolder)
    }),
    signReceived: api.signing.signReceived.handler(async ({ input }) => {
      const open = session.require()
      const bytes = new Uint8Array(await input.file.arrayBuffer())
      const request = { ...input, bytes, fileName: input.file.name }
      const signed = await withSigner(open, ports, input, async (found) =>
        signReceived(open, ports, request, found, await trust()),
      )
      if (signed.ok) return signed.value
      throw refusalError(signed.error)
    }),
    receipts: api.signing.receipts.handler(() => listReceipts(session.require())),
    signedFile: api.signing.signedFile.handler(async ({ input }) => {
      const file = await readSignedFile(session.require(), input.receiptId)
      if (!file) throw new ORPCError('NotFound')
      return new File([new Uint8Array(file.bytes)], file.fileName, { type: 'application/pdf' })
    }),
  }
}

async function bytesOf(
  open: OpenProfile,
  source: { readonly file: File } | { readonly reportId: string },
): Promise<Uint8Array> {
  if ('file' in source) return new Uint8Array(await source.file.arrayBuffer())
  const report = await readRenderedReport(open, source.reportId)
  if (!report) throw new ORPCError('NotFound')
  return report.bytes
}

function summarise(open: OpenProfile, bytes: Uint8Array, trust: Trust, fontFolder: string): SigningSummary {
  const read = readReport(bytes, trust)
  if (!read.ok) throw new ORPCError(read.error.type)
  const { mark, title, pages, fields, verification } = read.value
  if (mark.kind !== open.profile.kind) throw new ORPCError('WrongReportKind')
  const copy = decidingCopy(ownCopies(open, read.value), read.value.unsignedSize)
  return {
    title,
    mark,
    pages,
    sha256: verification.sha256,
    size: verification.size,
    verdict: verification.verdict,
    fields: [...fields],
    copy: copy ? describeCopy(copy, read.value, trust) : null,
    checks: caseChecks(open, mark, fontFolder),
  }
}
