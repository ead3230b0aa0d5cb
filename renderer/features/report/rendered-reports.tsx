import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ReportPart } from '../../../shared/contract/report.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { RenderedReportCard } from './rendered-report-card.tsx'

/** The finished files of the chosen report, newest first. Only the newest stands open. */
export function RenderedReports(props: {
  readonly part: ReportPart
  /** The file that was finished just now: the focus goes to it. */
  readonly finished: string | null
}) {
  const t = useText()
  const { inspection } = useSnapshot()
  const list = useQuery(orpc.report.list.queryOptions({ input: { inspectionId: inspection.id } }))
  const own = (list.data ?? [])
    .filter((report) => report.part === props.part)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return (
    <section className="panel" aria-labelledby="rendered-heading">
      <h2 id="rendered-heading">{t('report.renderedHeading')}</h2>
      {list.isError ? <p role="alert">{refusalText(t, list.error)}</p> : null}
      <p>
        {t('signing.received')} <Link to={paths.verify}>{t('signing.takeIn')}</Link>
      </p>
      {own.length === 0 && !list.isError ? <p>{t('report.noneRendered')}</p> : null}
      {own.map((report, index) => (
        <RenderedReportCard
          key={report.id}
          report={report}
          newest={index === 0}
          focused={report.id === props.finished}
        />
      ))}
    </section>
  )
}
