import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RenderedReport } from '../../../shared/contract/report.ts'
import type { ReceiptWithStamp, SigningSummary } from '../../../shared/contract/signing.ts'
import type { SigningKeyChoice } from '../../../shared/contract/signing-key.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { closureOf } from '../../../shared/domain/sector-part.ts'
import { sectorOfField } from '../../../shared/domain/signature-field.ts'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { ReceiptNote } from '../../signing/receipt-note.tsx'
import { SignForm } from '../../signing/sign-form.tsx'
import { CaseChecksNote } from '../../signing/case-checks-note.tsx'
import { ReportFacts } from '../../signing/summary-facts.tsx'
import { announce } from '../../ui/announce.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'

/** Signs the fields of one's own authority: what is signed before, with which certificate, and the receipt after. */
export function SignPanel({ report }: { readonly report: RenderedReport }) {
  const t = useText()
  const { profile } = useSession()
  const [receipt, setReceipt] = useState<ReceiptWithStamp | null>(null)
  const own = report.signatureFields.filter(
    (field) =>
      field.signedBy === null && profile.sectors.some((sector) => sector === sectorOfField(field.name)),
  )
  return (
    <>
      {receipt ? <ReceiptNote receipt={receipt} timeStamp={receipt.timeStamp} focused /> : null}
      {own.length > 0 ? (
        <ToSign report={report} fields={own} onSigned={setReceipt} />
      ) : receipt ? null : (
        <p className="muted">{t('report.nothingToSign')}</p>
      )}
    </>
  )
}

function ToSign(props: {
  readonly report: RenderedReport
  readonly fields: RenderedReport['signatureFields']
  readonly onSigned: (receipt: ReceiptWithStamp) => void
}) {
  const t = useText()
  const snapshot = useSnapshot()
  const queries = useQueryClient()
  const { report } = props
  const summary = useQuery({
    queryKey: [...orpc.signing.prepare.key(), report.sha256],
    queryFn: () => client.signing.prepare({ reportId: report.id }),
  })
  async function sign(field: string, key: SigningKeyChoice): Promise<void> {
    const { sha256, timeStamp } = await client.signature.sign({
      reportId: report.id,
      field,
      ...key,
      reason: null,
    })
    const receipts = await client.signing.receipts()
    const own = receipts.find((each) => each.sha256 === sha256)
    if (own) props.onSigned({ ...own, timeStamp })
    announce(t('report.signed'))
    await queries.invalidateQueries({ queryKey: orpc.signing.receipts.key() })
    await queries.invalidateQueries({ queryKey: orpc.report.list.key() })
  }
  return (
    <SignForm
      fields={props.fields.map((field) => ({ ...field, expected: expectedOf(summary.data, field.name) }))}
      mustAgree={null}
      onSign={sign}
    >
      {(field) => (
        <>
          {summary.data ? <ReportFacts summary={summary.data} /> : null}
          {summary.data ? <CaseChecksNote summary={summary.data} /> : null}
          {summary.isError ? <p role="note">{refusalText(t, summary.error)}</p> : null}
          {isClosed(snapshot, field) ? null : <p role="note">{t('report.notClosed')}</p>}
        </>
      )}
    </SignForm>
  )
}

function expectedOf(summary: SigningSummary | undefined, name: string) {
  const found = summary?.fields.find((field) => field.name === name)
  return found?.expected ?? { authority: null, organisationNumber: null }
}

function isClosed(snapshot: InspectionSnapshot, fieldName: string | undefined): boolean {
  const sector = sectorOfField(fieldName ?? '')
  return sector !== null && closureOf(snapshot, sector) !== null
}
