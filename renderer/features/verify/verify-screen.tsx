import { Button, Spinner } from '@digdir/designsystemet-react'
import { FileSearchIcon } from '@navikt/aksel-icons'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { FileVerdict } from '../../../shared/domain/verdict.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { ReceiptList } from '../../signing/receipt-list.tsx'
import { SignReceived } from '../../signing/sign-received.tsx'
import { useText } from '../../ui/text-context.ts'
import { ExtendFile } from './extend-file.tsx'
import { VerificationResult } from './verification-result.tsx'
import './verify.css'

/** Verifiser: drop a PDF, read one sentence. The file is checked and forgotten. */
export function VerifyScreen() {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const check = useMutation(orpc.signature.verify.mutationOptions())
  function take(chosen: File | undefined): void {
    if (!chosen) return
    setFile(chosen)
    check.mutate({ file: chosen })
  }
  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const settled = check.isSuccess || check.isError
  useEffect(() => {
    if (settled) outcome.current?.focus()
  }, [settled, check.submittedAt])
  return (
    <div className="verify">
      <h1>{t('verify.title')}</h1>
      <div
        className="drop-zone panel"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileSearchIcon aria-hidden className="drop-icon" />
        <p>{t('verify.intro')}</p>
        <Button onClick={() => input.current?.click()}>{t('verify.choose')}</Button>
        <input
          ref={input}
          type="file"
          accept="application/pdf,.pdf"
          aria-label={t('verify.choose')}
          className="visually-hidden"
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
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
        {check.isSuccess ? <VerificationResult report={check.data} fileName={file?.name ?? ''} /> : null}
        {check.isSuccess && file && maySign(check.data.verdict) ? (
          <SignReceived key={check.data.sha256} file={file} sha256={check.data.sha256} />
        ) : null}
        {check.isSuccess && file ? (
          <ExtendFile key={check.submittedAt} file={file} report={check.data} />
        ) : null}
      </div>
      <ReceiptList />
    </div>
  )
}

/** Of any other file the verdict says all that there is to say. */
function maySign(verdict: FileVerdict): boolean {
  return ['unsigned', 'allValid', 'validButUntrusted', 'signaturesMissing'].includes(verdict)
}
