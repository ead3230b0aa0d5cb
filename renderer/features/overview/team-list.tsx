import { Link } from 'react-router'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'

/** Who is on the team, in which role and for which sectors. */
export function TeamList() {
  const t = useText()
  const { teamMember, inspection } = useSnapshot()
  return (
    <section className="panel" aria-labelledby="team-heading">
      <h2 id="team-heading">{t('overview.team')}</h2>
      {teamMember.length === 0 ? (
        <p>
          {t('overview.noTeam')} <Link to={paths.setup(inspection.id)}>{t('overview.toSetup')}</Link>
        </p>
      ) : (
        <ul className="plain-list">
          {teamMember.map((member) => (
            <li key={member.id}>
              <strong>{member.name || t('overview.unnamed')}</strong>{' '}
              <span className="muted">
                {[
                  member.role ? t(vocabularyKey('teamRole', member.role)) : null,
                  ...(member.sectors ?? []).map((sector) => t(vocabularyKey('sector', sector))),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
