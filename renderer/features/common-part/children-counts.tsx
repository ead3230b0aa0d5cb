import { Table } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import type { RecordOf } from '../../../shared/domain/records.ts'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

const COUNTS = ['livingThere', 'informed', 'offered', 'talked', 'declined'] as const

/**
 * How many children lived there, were told, were offered a talk, talked and declined, talk by talk. There is no sum: the same
 * child may be in several talks.
 */
export function ChildrenCounts() {
  const t = useText()
  const { source, inspection } = useSnapshot()
  const talks = source.filter((one) => one.type === 'childTalk')
  if (talks.length === 0) {
    return (
      <p>
        {t('common.noTalks')} <Link to={paths.sources(inspection.id)}>{t('common.toSources')}</Link>
      </p>
    )
  }
  return (
    <ScrollRegion label={t('common.counts')}>
      <Table data-size="sm" border>
        <caption>{t('common.counts')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('common.talk')}</Table.HeaderCell>
            {COUNTS.map((name) => (
              <Table.HeaderCell key={name} scope="col">
                {t(`field.source.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {talks.map((talk) => (
            <Table.Row key={talk.id}>
              <Table.HeaderCell scope="row">{nameOf(talk) || t('common.unnamedTalk')}</Table.HeaderCell>
              {COUNTS.map((name) => (
                <Table.Cell key={name}>{talk[name] ?? '–'}</Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      <p className="muted">{t('common.countsHelp')}</p>
    </ScrollRegion>
  )
}

function nameOf(talk: RecordOf<'source'>): string {
  return [talk.title, talk.pseudonym, talk.date ? formatNorwegianDate(talk.date) : null]
    .filter(Boolean)
    .join(', ')
}
