import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnCopy, ReceiptWithStamp, SigningSummary } from '../../shared/contract/signing.ts'
import type { SigningKeyChoice } from '../../shared/contract/signing-key.ts'
import { client, orpc } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { announce } from '../ui/announce.ts'
import { useSession } from '../ui/session-context.ts'
import { useText } from '../ui/text-context.ts'
import { CopyNote } from './copy-note.tsx'
import { FieldList } from './field-list.tsx'
import { ReceiptNote } from './receipt-note.tsx'
import { SignForm } from './sign-form.tsx'
import { SummaryFacts } from './summary-facts.tsx'
import './signing.css'

/**
 * A report that a colleague sent: what it is, and the fields in it that are this profile's to sign. Shows nothing for a file
 * that is no report of ours, or where all have signed, for the verdict says so. `sha256`: of the file, as it was verified.
 */
export function SignReceived({ file, sha256 }: { readonly file: File; readonly sha256: string }) {
  const t = useText()
  const [receipt, setReceipt] = useState<ReceiptWithStamp | null>(null)
  const read = useQuery({
    queryKey: [...orpc.signing.prepare.key(), sha256],
    queryFn: () => client.signing.prepare({ file }),
  })
  if (read.isError) return <p role="alert">{refusalText(t, read.error)}</p>
  if (!read.data || !hasOpenField(read.data)) return null
  return (
    <section className="panel" aria-labelledby="signing-heading">
      <h2 id="signing-heading">{t('signing.heading')}</h2>
      {receipt ? (
        <>
          <ReceiptNote receipt={receipt} timeStamp={receipt.timeStamp} focused />
          {receipt.remaining.length > 0 ? <p>{t('signing.sendOn')}</p> : null}
        </>
      ) : (
        <ToSign summary={read.data} file={file} onSigned={setReceipt} />
      )}
    </section>
  )
}

function ToSign(props: {
  readonly summary: SigningSummary
  readonly file: File
  readonly onSigned: (receipt: ReceiptWithStamp) => void
}) {
  const t = useText()
  const queries = useQueryClient()
  const { profile } = useSession()
  const { summary, file } = props
  const own = summary.fields.filter(
    ({ signature, sector }) => signature === null && sector !== null && profile.sectors.includes(sector),
  )
  const isOlder = summary.copy?.relation === 'ahead'
  async function sign(field: string, key: SigningKeyChoice): Promise<void> {
    const receipt = await client.signing.signReceived({
      file,
      sha256: summary.sha256,
      field,
      ...key,
      reason: null,
      insteadOfCopy: hasDiverged(summary.copy),
    })
    announce(t('report.signed'))
    props.onSigned(receipt)
    await queries.invalidateQueries({ queryKey: orpc.signing.receipts.key() })
    await queries.invalidateQueries({ queryKey: orpc.report.list.key() })
  }
  return (
    <>
      <CopyNote copy={summary.copy} />
      {own.length === 0 ? <p>{t('signing.noneYours')}</p> : null}
      {own.length === 0 ? <FieldList fields={summary.fields} /> : <SummaryFacts summary={summary} />}
      {own.length > 0 && !isOlder ? (
        <SignForm
          fields={own}
          mustAgree={hasDiverged(summary.copy) ? t('signing.signThisInstead') : null}
          onSign={sign}
        >
          {() => <p>{t('signing.newFile')}</p>}
        </SignForm>
      ) : null}
    </>
  )
}

function hasDiverged(copy: OwnCopy | null): boolean {
  return copy?.relation === 'diverged'
}

function hasOpenField({ fields }: SigningSummary): boolean {
  return fields.some(({ signature }) => signature === null)
}
