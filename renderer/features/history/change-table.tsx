import { Button, Table } from '@digdir/designsystemet-react'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { RecordTarget } from '../../../shared/domain/record-target.ts'
import type { Change } from '../../../shared/journal/change.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { printedValue } from '../../case/printed-value.ts'
import { recordName } from '../../case/record-name.ts'
import { dateAndTime } from '../../ui/date-words.ts'
import { fieldLabel } from '../../ui/field-label.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useText } from '../../ui/text-context.ts'

const EXCERPT = 160

/** Changes as rows: when, who, what, and what it became. A row leads to the field's own history. */
export function ChangeTable(props: {
  readonly changes: readonly Change[]
  readonly snapshot: InspectionSnapshot
  readonly onOpen: (target: RecordTarget) => void
}) {
  const t = useText()
  return (
    <ScrollRegion label={t('app.history')}>
      <Table data-size="sm" className="history-table">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('history.when')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('history.who')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('history.what')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('history.became')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {props.changes.map((change) => {
            const { recordKind, recordId, field } = change
            const name = recordName(props.snapshot, recordKind, recordId, t)
            const label = fieldLabel(recordKind, field, t)
            return (
              <Table.Row key={change.id}>
                <Table.Cell className="no-wrap">{dateAndTime(change.wallTime)}</Table.Cell>
                <Table.Cell>{change.author}</Table.Cell>
                <Table.Cell>
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    onClick={() => props.onOpen({ recordKind, recordId, field })}
                  >
                    {label}
                  </Button>
                  <span className="muted">
                    {[t(vocabularyKey('recordKind', recordKind)), name].filter(Boolean).join(': ')}
                  </span>
                </Table.Cell>
                <Table.Cell className="history-value">
                  {change.intent === 'edit' ? null : (
                    <span className="muted">{t(vocabularyKey('changeIntent', change.intent))}: </span>
                  )}
                  {excerpt(printedValue(change, change.value, props.snapshot, t)) || t('history.empty')}
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </ScrollRegion>
  )
}

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)} …` : text
}
