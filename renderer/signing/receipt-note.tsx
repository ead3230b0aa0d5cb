import { Button } from '@digdir/designsystemet-react'
import { DownloadIcon, FilesIcon, PrinterSmallIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState } from 'react'
import type { SigningReceipt } from '../../shared/contract/signing.ts'
import type { StampOutcome } from '../../shared/domain/time-stamp.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { client } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { announce } from '../ui/announce.ts'
import { dateAndTime } from '../ui/date-words.ts'
import { useText } from '../ui/text-context.ts'
import { Facts } from './facts.tsx'
import { organisationOf } from './organisation-words.ts'
import { followFile } from '../ui/follow-file.ts'

/** The proof that something was signed: who, when, what, and what is still to be signed. It can be copied and printed. */
export function ReceiptNote(props: {
  readonly receipt: SigningReceipt
  /** What came of asking for a time stamp, where it was signed just now. */
  readonly timeStamp?: StampOutcome
  /** It was signed just now: what is next is here. */
  readonly focused: boolean
}) {
  const t = useText()
  const { receipt, focused } = props
  const note = useRef<HTMLDivElement>(null)
  // The button that was pressed may be gone; the next act, or the proof that it is done, stands here.
  useEffect(() => {
    if (focused) note.current?.focus()
  }, [focused, receipt.id])
  return (
    <div ref={note} className="receipt" role={focused ? 'status' : undefined} tabIndex={-1}>
      <p>
        <strong>{t('report.receipt', { who: receipt.signer, when: dateAndTime(receipt.signedAt) })}</strong>
      </p>
      <StampLine outcome={props.timeStamp ?? 'notAsked'} />
      <Facts
        facts={[
          ...receiptFacts(t, receipt),
          [
            t('signing.fingerprint'),
            <code key="hash" className="hash">
              {receipt.sha256}
            </code>,
          ],
          [t('signing.remaining'), remainingWords(t, receipt)],
        ]}
      />
      <ReceiptButtons receipt={receipt} onPrint={() => printOnly(note.current)} />
    </div>
  )
}

function StampLine({ outcome }: { readonly outcome: StampOutcome }) {
  const t = useText()
  if (outcome === 'notAsked') return null
  return <p>{t(outcome === 'stamped' ? 'report.stamped' : 'report.notStamped')}</p>
}

function ReceiptButtons(props: { readonly receipt: SigningReceipt; readonly onPrint: () => void }) {
  const t = useText()
  const { receipt } = props
  const [refused, setRefused] = useState<unknown>(null)
  async function save(): Promise<void> {
    setRefused(null)
    try {
      const file = await client.signing.signedFile({ receiptId: receipt.id })
      await followFile(file, { download: receipt.fileName })
    } catch (error) {
      setRefused(error)
    }
  }
  function copy(): void {
    navigator.clipboard.writeText(receiptText(t, receipt)).then(
      () => announce(t('signing.copied')),
      () => announce(t('signing.copyFailed')),
    )
  }
  return (
    <>
      <div className="row">
        <Button onClick={() => void save()}>
          <DownloadIcon aria-hidden /> {t('signing.save')}
        </Button>
        <Button variant="secondary" onClick={copy}>
          <FilesIcon aria-hidden /> {t('signing.copyReceipt')}
        </Button>
        <Button variant="secondary" onClick={props.onPrint}>
          <PrinterSmallIcon aria-hidden /> {t('signing.print')}
        </Button>
      </div>
      {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
    </>
  )
}

function receiptFacts(t: Translator, receipt: SigningReceipt): (readonly [string, string | null])[] {
  const organisation = organisationOf(t, receipt.organisation, receipt.organisationNumber)
  return [
    [t('signing.title'), receipt.title],
    [t('signing.field'), receipt.label],
    [t('signing.organisation'), organisation],
    [
      t('signing.certificate'),
      receipt.selfIssued ? t('report.selfIssued') : t('report.issuedBy', { issuer: receipt.issuer }),
    ],
    [t('signing.file'), receipt.fileName],
  ]
}

function remainingWords(t: Translator, { remaining }: SigningReceipt): string {
  return remaining.length === 0 ? t('signing.allSigned') : remaining.join(', ')
}

/** The receipt as text, to be put into the case's journal. */
function receiptText(t: Translator, receipt: SigningReceipt): string {
  const facts = [
    ...receiptFacts(t, receipt),
    [t('signing.fingerprint'), receipt.sha256],
    [t('signing.remaining'), remainingWords(t, receipt)],
  ]
  return [
    t('report.receipt', { who: receipt.signer, when: dateAndTime(receipt.signedAt) }),
    ...facts.filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`),
  ].join('\n')
}

/** Prints nothing but this part of the window; the style sheet for print looks for the mark. */
function printOnly(part: HTMLElement | null): void {
  part?.setAttribute('data-print', '')
  window.print()
  part?.removeAttribute('data-print')
}
