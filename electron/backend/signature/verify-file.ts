import type { KeptComparison, VerificationReport } from '../../../shared/contract/signature.ts'
import { ok, type Result } from '../../../shared/lib/result.ts'
import type { BackendContext } from '../context.ts'
import { eachRenderedReport } from '../report/rendered-report.repo.ts'
import { readTrustRoots } from '../trust/trust-roots.ts'
import { compareWithKept, withComparisons } from './verify/compare-with-kept.ts'
import { verifyPdf } from './verify/verify-pdf.ts'

/**
 * Verifies a PDF by the roots this machine trusts and, when a profile is open, against the reports that are kept in it. Needs
 * no open profile. Refuses with `NotAPdf`.
 */
export async function verifyFile(
  { ports, session }: BackendContext,
  bytes: Uint8Array,
): Promise<Result<VerificationReport, { type: 'NotAPdf' }>> {
  const trustRoots = await readTrustRoots(ports.dataFolder)
  const verified = verifyPdf(bytes, { trustRoots, now: ports.clock() })
  const open = session.current()
  if (!verified.ok || !open) return verified
  const file = Buffer.from(bytes)
  const found: KeptComparison[] = []
  for await (const kept of eachRenderedReport(open)) {
    const comparison = compareWithKept(verified.value, file, kept)
    if (comparison) found.push(comparison)
  }
  return ok(withComparisons(verified.value, found))
}
