import { useEffect, useRef } from 'react'
import type { StampOutcome } from '../../shared/domain/time-stamp.ts'
import { dateAndTime } from '../ui/date-words.ts'
import { useText } from '../ui/text-context.ts'

export type Receipt = {
  readonly sha256: string
  readonly signer: string
  readonly at: string
  readonly timeStamp: StampOutcome
}

/** The proof that something was signed. */
export function ReceiptNote({ receipt }: { readonly receipt: Receipt }) {
  const t = useText()
  const note = useRef<HTMLDivElement>(null)
  // The button that was pressed may be gone; the next act, or the proof that it is done, stands here.
  useEffect(() => note.current?.focus(), [receipt])
  return (
    <div ref={note} className="receipt" role="status" tabIndex={-1}>
      <p>
        <strong>{t('report.receipt', { who: receipt.signer, when: dateAndTime(receipt.at) })}</strong>
      </p>
      {receipt.timeStamp === 'notAsked' ? null : (
        <p>{t(receipt.timeStamp === 'stamped' ? 'report.stamped' : 'report.notStamped')}</p>
      )}
      <p className="hash-line">
        {t('report.receiptHash')} <code className="hash">{receipt.sha256}</code>
      </p>
    </div>
  )
}
