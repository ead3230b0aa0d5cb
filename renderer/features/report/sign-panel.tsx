import { Button } from '@digdir/designsystemet-react'
import { PencilWritingIcon } from '@navikt/aksel-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RenderedReport } from '../../../shared/contract/report.ts'
import type { SigningIdentity } from '../../../shared/contract/signature.ts'
import type { SigningKeyChoice } from '../../../shared/contract/signing-key.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { closureOf } from '../../../shared/domain/sector-part.ts'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { Choices } from '../../signing/choices.tsx'
import { ChooseIdentity, useChosenIdentity } from '../../signing/choose-identity.tsx'
import { type Receipt, ReceiptNote } from '../../signing/receipt-note.tsx'
import { sectorOfField } from '../../../shared/domain/signature-field.ts'
import { announce } from '../../ui/announce.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'

/** Signs the fields of one's own authority: what is signed before, with which certificate, and the receipt after. */
export function SignPanel({ report }: { readonly report: RenderedReport }) {
  const t = useText()
  const { profile } = useSession()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const own = report.signatureFields.filter(
    (field) =>
      field.signedBy === null && profile.sectors.some((sector) => sector === sectorOfField(field.name)),
  )
  return (
    <>
      {receipt ? <ReceiptNote receipt={receipt} /> : null}
      {own.length > 0 ? (
        <SignForm report={report} fields={own} onSigned={setReceipt} />
      ) : receipt ? null : (
        <p className="muted">{t('report.nothingToSign')}</p>
      )}
    </>
  )
}

function SignForm(props: {
  readonly report: RenderedReport
  readonly fields: RenderedReport['signatureFields']
  readonly onSigned: (receipt: Receipt) => void
}) {
  const t = useText()
  const { report, fields } = props
  const snapshot = useSnapshot()
  const [fieldName, setFieldName] = useState<string | null>(null)
  const chosen = useChosenIdentity()
  const { identity, key } = chosen
  const field = fields.find((each) => each.name === fieldName) ?? fields[0]
  const signing = useSigning(report, props.onSigned, chosen.tried)
  return (
    <div className="sign-form">
      <h3>{t('report.signHeading')}</h3>
      <Choices
        legend={t('report.signField')}
        name={`field-${report.id}`}
        options={fields.map((each) => ({ value: each.name, label: each.label }))}
        chosen={field?.name ?? null}
        onChoose={setFieldName}
      />
      <ChooseIdentity chosen={chosen} />
      <WhatIsSigned report={report} closed={isClosed(snapshot, field?.name)} />
      <Button
        aria-disabled={signing.busy || !key}
        onClick={() => field && identity && key && void signing.sign(field.name, identity, key)}
      >
        <PencilWritingIcon aria-hidden /> {t('report.sign')}
      </Button>
      {signing.refused ? <p role="alert">{refusalText(t, signing.refused)}</p> : null}
    </div>
  )
}

/** What one puts one's name to. */
function WhatIsSigned({ report, closed }: { readonly report: RenderedReport; readonly closed: boolean }) {
  const t = useText()
  return (
    <>
      <p>
        {t('report.signSummary', {
          part: t(`vocabulary.reportPart.${report.part}`),
          pages: report.pages,
          maalform: t(`vocabulary.maalform.${report.maalform}`),
          hash: report.sha256.slice(0, 16),
        })}
      </p>
      {closed ? null : <p role="note">{t('report.notClosed')}</p>}
    </>
  )
}

function useSigning(
  report: RenderedReport,
  onSigned: (receipt: Receipt) => void,
  tried: (failed: boolean) => Promise<void>,
) {
  const t = useText()
  const queries = useQueryClient()
  const [refused, setRefused] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function sign(field: string, identity: SigningIdentity, key: SigningKeyChoice): Promise<void> {
    if (busy) return
    setBusy(true)
    setRefused(null)
    try {
      const signed = await client.signature.sign({ reportId: report.id, field, reason: null, ...key })
      void tried(false)
      const signer = signed.signatureFields.find((each) => each.name === field)?.signedBy
      onSigned({
        sha256: signed.sha256,
        signer: signer ?? identity.subject,
        at: new Date().toISOString(),
        timeStamp: signed.timeStamp,
      })
      announce(t('report.signed'))
      await queries.invalidateQueries({ queryKey: orpc.report.list.key() })
    } catch (error) {
      setRefused(error)
      await tried(true)
    } finally {
      setBusy(false)
    }
  }
  return { sign, busy, refused }
}

function isClosed(snapshot: InspectionSnapshot, fieldName: string | undefined): boolean {
  const sector = sectorOfField(fieldName ?? '')
  return sector !== null && closureOf(snapshot, sector) !== null
}
