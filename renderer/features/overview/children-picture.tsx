import { Link } from 'react-router'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'

const COUNTS = ['livingThere', 'informed', 'offered', 'talked', 'declined'] as const

/**
 * Children spoken with, as counts: a bar for each number, and the number itself in the same row of a table. Each is the
 * highest in any one talk, never a sum: the same child may be in several talks.
 */
export function ChildrenPicture() {
  const t = useText()
  const { source, inspection } = useSnapshot()
  const talks = source.filter((one) => one.type === 'childTalk')
  const counts = COUNTS.map((name) => ({ name, count: Math.max(0, ...talks.map((talk) => talk[name] ?? 0)) }))
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <section className="panel" aria-labelledby="children-heading">
      <h2 id="children-heading">{t('overview.children')}</h2>
      {talks.length === 0 ? (
        <p>
          {t('overview.noChildren')} <Link to={paths.sources(inspection.id)}>{t('overview.toSources')}</Link>
        </p>
      ) : (
        <table className="children-table">
          <caption className="muted">{t('overview.childrenHelp')}</caption>
          <tbody>
            {counts.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{t(fieldKey('source', name))}</th>
                <td className="children-count">{count}</td>
                <td aria-hidden="true">
                  <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="progress-bar">
                    <rect width={(100 * count) / most} height="8" className="progress-fill" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
