import { Spinner } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { VerificationReport } from '../../../shared/contract/signature.ts'
import type { FileVerdict } from '../../../shared/domain/verdict.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { ReceiptList } from '../../signing/receipt-list.tsx'
import { SignReceived } from '../../signing/sign-received.tsx'
import { useText } from '../../ui/text-context.ts'
import { DropZone } from './drop-zone.tsx'
import { ExtendFile } from './extend-file.tsx'
import { VerificationResult } from './verification-result.tsx'
import './verify.css'

/** Verifiser: drop a PDF, read one sentence. The file is checked and forgotten. */
export function VerifyScreen() {
  const t = useText()
  const outcome = useRef<HTMLDivElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const check = useMutation(orpc.signature.verify.mutationOptions())
  function take(chosen: File): void {
    setFile(chosen)
    check.mutate({ file: chosen })
  }
  const settled = check.isSuccess || check.isError
  useEffect(() => {
    if (settled) outcome.current?.focus()
  }, [settled, check.submittedAt])
  return (
    <div className="verify">
      <h1>{t('verify.title')}</h1>
      <DropZone onTake={take} />
      <div ref={outcome} tabIndex={-1} className="verify-outcome" aria-live="polite">
        {check.isPending ? (
          <p>
            <Spinner aria-hidden data-size="sm" /> {t('verify.checking')}
          </p>
        ) : null}
        {check.isError ? (
          <section className="panel verdict">
            <h2>{file?.name}</h2>
            <p>{refusalText(t, check.error)}</p>
          </section>
        ) : null}
        {check.isSuccess && file ? (
          <Verified key={check.submittedAt} file={file} report={check.data} />
        ) : null}
      </div>
      <ReceiptList />
    </div>
  )
}

/** What was found, and what can be done with the file: sign it, or keep its signatures for longer. */
function Verified({ file, report }: { readonly file: File; readonly report: VerificationReport }) {
  return (
    <>
      <VerificationResult report={report} fileName={file.name} />
      {maySign(report.verdict) ? <SignReceived file={file} sha256={report.sha256} /> : null}
      <ExtendFile file={file} report={report} />
    </>
  )
}

/** Of any other file the verdict says all that there is to say. */
function maySign(verdict: FileVerdict): boolean {
  return ['unsigned', 'allValid', 'validButUntrusted', 'signaturesMissing'].includes(verdict)
}
