import { Table } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { today } from '../../case/today.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useText } from '../../ui/text-context.ts'
import { type TimelineEntry, timelineEntries } from './timeline-entries.ts'
import { type TimelineLabel, timelineLabels } from './timeline-labels.ts'

/** Units of the picture, which grows with the window. */
const WIDTH = 1000
const MARGIN = 12
const LINE = 24
const LABELS_FROM = 44
const ROW_HEIGHT = 20
const ROWS = 5

/** The case along a line of time, and a table that says the same. */
export function Timeline() {
  const t = useText()
  const snapshot = useSnapshot()
  const entries = useMemo(() => timelineEntries(snapshot, t), [snapshot, t])
  if (entries.length === 0) return <p className="muted">{t('overview.noDates')}</p>
  return (
    <>
      <TimelinePicture entries={entries} />
      <details>
        <summary>{t('overview.asTable')}</summary>
        <ScrollRegion label={t('overview.timeline')}>
          <Table data-size="sm">
            <caption>{t('overview.timelineTable')}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('overview.date')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('overview.what')}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {entries.map((entry, index) => (
                <Table.Row key={`${entry.date}-${index}`}>
                  <Table.Cell className="no-wrap">{formatNorwegianDate(entry.date)}</Table.Cell>
                  <Table.Cell>
                    {entry.what}
                    {entry.detail ? <span className="muted">. {entry.detail}</span> : null}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ScrollRegion>
      </details>
    </>
  )
}

function TimelinePicture({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useText()
  const first = entries[0]?.date ?? ''
  const last = entries.at(-1)?.date ?? ''
  const now = today()
  const place = (date: string) => xOf(date, first, last)
  const labels = timelineLabels(entries, place, WIDTH, ROWS)
  const rows = Math.max(...labels.map(({ row }) => row)) + 1
  return (
    <figure className="timeline">
      <svg
        viewBox={`0 0 ${WIDTH} ${LABELS_FROM + rows * ROW_HEIGHT}`}
        role="img"
        aria-label={t('overview.timelinePicture', {
          count: entries.length,
          first: formatNorwegianDate(first),
          last: formatNorwegianDate(last),
        })}
      >
        {labels.map((label) => (
          <Label key={label.date} {...label} />
        ))}
        <line x1={MARGIN} x2={WIDTH - MARGIN} y1={LINE} y2={LINE} className="timeline-line" />
        {now >= first && now <= last ? (
          <line x1={place(now)} x2={place(now)} y1={LINE - 20} y2={LINE + 20} className="timeline-now" />
        ) : null}
        {entries.map((entry, index) => (
          <Mark key={`${entry.date}-${index}`} entry={entry} x={place(entry.date)} />
        ))}
      </svg>
      <figcaption className="muted">{t('overview.timelineKey')}</figcaption>
    </figure>
  )
}

function Label({ x, row, anchor, text }: TimelineLabel) {
  const y = LABELS_FROM + row * ROW_HEIGHT + ROW_HEIGHT / 2
  return (
    <>
      <line x1={x} x2={x} y1={LINE} y2={y - 8} className="timeline-leader" />
      <text x={x} y={y + 4} textAnchor={anchor} className="timeline-text">
        {text}
      </text>
    </>
  )
}

function Mark({ entry, x }: { readonly entry: TimelineEntry; readonly x: number }) {
  const words = `${formatNorwegianDate(entry.date)} ${entry.what}`
  if (entry.mark === 'visit') {
    return (
      <rect x={x - 4} y={LINE - 12} width="8" height="24" rx="1.5" className="timeline-visit">
        <title>{words}</title>
      </rect>
    )
  }
  return (
    <circle cx={x} cy={LINE} r={entry.mark === 'event' ? 6 : 4} className={`timeline-${entry.mark}`}>
      <title>{words}</title>
    </circle>
  )
}

function xOf(date: string, first: string, last: string): number {
  const span = Date.parse(last) - Date.parse(first)
  if (span === 0) return MARGIN
  return MARGIN + ((Date.parse(date) - Date.parse(first)) / span) * (WIDTH - 2 * MARGIN)
}
