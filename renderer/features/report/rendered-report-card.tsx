import { Button } from '@digdir/designsystemet-react'
import { DownloadIcon, ExternalLinkIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState } from 'react'
import type { RenderedReport } from '../../../shared/contract/report.ts'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { sectorOfField } from '../../../shared/domain/signature-field.ts'
import { followFile } from '../../ui/follow-file.ts'
import { dateAndTime } from '../../ui/date-words.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { ExtendReport } from './extend-report.tsx'
import { SignPanel } from './sign-panel.tsx'

/** One finished file: what it is, its hash, who has signed, and what can be done with it. */
export function RenderedReportCard(props: {
  readonly report: RenderedReport
  readonly newest: boolean
  /** It was finished just now: the next thing to do is here. */
  readonly focused: boolean
}) {
  const t = useText()
  const { report, focused } = props
  const summary = useRef<HTMLElement>(null)
  const [shown, setShown] = useState(props.newest)
  useEffect(() => {
    if (focused) summary.current?.focus()
  }, [focused])
  return (
    <details
      className="rendered"
      open={props.newest}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary ref={summary}>
        {t('report.fileLine', {
          when: dateAndTime(report.createdAt),
          maalform: t(`vocabulary.maalform.${report.maalform}`),
          pages: report.pages,
        })}
      </summary>
      <p className="file-name">{report.fileName}</p>
      {report.edition === 'working' ? null : <p>{t(`vocabulary.edition.${report.edition}`)}</p>}
      {report.edition === 'exchange' ? <p role="note">{t('report.exchangeNote')}</p> : null}
      <p className="hash-line">
        {t('report.fingerprint')} <code className="hash">{report.sha256}</code>
      </p>
      {report.replacedCharacters.length > 0 ? (
        <p role="note">
          {t('report.replaced', {
            count: report.replacedCharacters.length,
            characters: report.replacedCharacters.join(' '),
          })}
        </p>
      ) : null}
      {report.part === 'children' ? <p>{t('report.childrenNoSignature')}</p> : null}
      <FileButtons report={report} />
      {report.part === 'children' ? null : (
        <>
          <h3>{t('report.signatures')}</h3>
          <SignatureFields report={report} />
          {shown ? <SignPanel report={report} /> : null}
          <ExtendReport report={report} />
        </>
      )}
    </details>
  )
}

/** Who has signed and who has not, and which fields another authority must sign itself. */
function SignatureFields({ report }: { readonly report: RenderedReport }) {
  const t = useText()
  const { profile } = useSession()
  return (
    <ul className="signature-fields">
      {report.signatureFields.map((field) => {
        const sector = sectorOfField(field.name)
        const others = sector !== null && !profile.sectors.includes(sector)
        return (
          <li key={field.name}>
            <strong>{field.label}</strong>{' '}
            {field.signedBy ? t('report.signedBy', { who: field.signedBy }) : t('report.notSigned')}{' '}
            {field.signedBy === null && others
              ? t('report.othersField', { sector: t(`vocabulary.sector.${sector}`) })
              : null}
          </li>
        )
      })}
    </ul>
  )
}

function FileButtons({ report }: { readonly report: RenderedReport }) {
  const t = useText()
  const { status } = useSession()
  const [refused, setRefused] = useState<unknown>(null)
  async function withFile(ways: Parameters<typeof followFile>[1]): Promise<void> {
    setRefused(null)
    try {
      await followFile(await client.report.read({ id: report.id }), ways)
    } catch (error) {
      setRefused(error)
    }
  }
  return (
    <>
      <div className="row">
        <Button variant="secondary" onClick={() => void withFile({ download: report.fileName })}>
          <DownloadIcon aria-hidden /> {t('report.save')}
        </Button>
        {/* The desktop window opens no other; there the file is saved first. */}
        {status.shell === 'desktop' ? null : (
          <Button variant="secondary" onClick={() => void withFile({ target: '_blank' })}>
            <ExternalLinkIcon aria-hidden /> {t('report.open')}
          </Button>
        )}
      </div>
      {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
    </>
  )
}
