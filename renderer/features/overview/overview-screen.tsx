import './overview.css'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { gapsOf } from '../../../shared/domain/gaps.ts'
import { caseProgress } from '../../../shared/domain/progress.ts'
import { lanes } from '../../../shared/domain/sector.ts'
import { useCaseView } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { ArchiveButton } from './archive-button.tsx'
import { ChildrenPicture } from './children-picture.tsx'
import { ConflictList } from './conflict-list.tsx'
import { ExportButton } from './export-button.tsx'
import { LaneCard } from './lane-card.tsx'
import { Matrix } from './matrix.tsx'
import { TeamList } from './team-list.tsx'
import { Timeline } from './timeline.tsx'

/** A case at a glance: the lanes side by side, what is missing in each, what must be decided, and when things happen. */
export function OverviewScreen() {
  const t = useText()
  const { snapshot, conflicts } = useCaseView()
  const progress = useMemo(() => caseProgress(snapshot), [snapshot])
  const gaps = useMemo(() => gapsOf(snapshot, lanes, conflicts), [snapshot, conflicts])
  return (
    <div className="overview">
      <div className="overview-head">
        <div>
          <h1>{t('app.overview')}</h1>
          <p className="muted">{snapshot.inspection.institutionName}</p>
        </div>
        <div className="overview-out">
          <div className="overview-export">
            <ExportButton />
            <p className="muted">{t('overview.exportHelp')}</p>
          </div>
          <ArchiveButton />
        </div>
      </div>
      {snapshot.inspection.institutionName ? null : (
        <p className="panel">
          {t('overview.newCase')}{' '}
          <Link to={paths.setup(snapshot.inspection.id)}>{t('overview.toSetup')}</Link>
        </p>
      )}
      <ConflictList />
      <h2>{t('overview.lanes')}</h2>
      <div className="lane-cards">
        {progress.map((lane) => (
          <LaneCard key={lane.lane} progress={lane} gaps={gaps.filter((gap) => gap.lane === lane.lane)} />
        ))}
      </div>
      <section className="panel" aria-labelledby="timeline-heading">
        <h2 id="timeline-heading">{t('overview.timeline')}</h2>
        <Timeline />
      </section>
      <div className="overview-pair">
        <TeamList />
        <ChildrenPicture />
      </div>
      <Matrix />
    </div>
  )
}
