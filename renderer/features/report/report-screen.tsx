import { Radio, Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ReportPart, reportParts } from '../../../shared/contract/report-part.ts'
import { Maalform } from '../../../shared/domain/sector.ts'
import { maalformOfPart } from '../../../shared/domain/sector-part.ts'
import { LintPanel } from '../../case/lint-panel.tsx'
import { useSnapshot } from '../../case/use-case.ts'
import { useCommand } from '../../ui/commands.ts'
import { paths } from '../../ui/paths.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { ChildrenSide } from './children-side.tsx'
import { RenderPanel } from './render-panel.tsx'
import { RenderedReports } from './rendered-reports.tsx'
import { ReportPreview } from './report-preview.tsx'
import './report.css'

/** Rapport: the report as it will be, what still stands in the way, and the finished files with their signatures. */
export function ReportScreen() {
  const t = useText()
  const snapshot = useSnapshot()
  const { settings, profile } = useSession()
  const [search, setSearch] = useSearchParams()
  const { part, choose } = useChosenPart(search.get('del'), profile.sectors[0] ?? 'joint')
  const [wished, setWished] = useState<Maalform | null>(null)
  const ownMaalform = maalformOfPart(snapshot, part)
  const [finished, setFinished] = useState<string | null>(null)
  const maalform = wished ?? ownMaalform ?? settings.maalform
  function show(one: ReportPart): void {
    setWished(null)
    choose(one)
    setSearch({ del: one }, { replace: true })
  }
  return (
    <div className="report" data-sector={part}>
      {reportParts.map((one) => (
        <WayToReport key={one} part={one} onShow={show} />
      ))}
      <h1>{t('report.heading')}</h1>
      <p>
        <Link to={paths.editions(snapshot.inspection.id)}>{t('edition.toEditions')}</Link>
      </p>
      <div className="report-choices panel">
        <Fieldset>
          <Fieldset.Legend>{t('report.part')}</Fieldset.Legend>
          <div className="row">
            {reportParts.map((one) => (
              <Radio
                key={one}
                name="report-part"
                value={one}
                label={t(`vocabulary.reportPart.${one}`)}
                checked={part === one}
                onChange={() => show(one)}
              />
            ))}
          </div>
        </Fieldset>
        <Fieldset>
          <Fieldset.Legend>{t('report.maalform')}</Fieldset.Legend>
          <div className="row">
            {Maalform.options.map((one) => (
              <Radio
                key={one}
                name="report-maalform"
                value={one}
                label={t(`vocabulary.maalform.${one}`)}
                checked={maalform === one}
                onChange={() => setWished(one)}
              />
            ))}
          </div>
        </Fieldset>
      </div>
      <div className="report-columns">
        <ReportPreview part={part} maalform={maalform} />
        <aside className="report-side" aria-label={t('report.side')}>
          {part === 'children' ? <ChildrenSide /> : <LintPanel part={part} folded />}
          <RenderPanel part={part} maalform={maalform} onRendered={setFinished} />
          <RenderedReports part={part} finished={finished} />
        </aside>
      </div>
    </div>
  )
}

/** Lets the palette choose a report from anywhere on the screen. */
function WayToReport(props: { readonly part: ReportPart; readonly onShow: (part: ReportPart) => void }) {
  const t = useText()
  useCommand({
    id: `report.part.${props.part}`,
    title: t(`vocabulary.reportPart.${props.part}`),
    run: () => props.onShow(props.part),
  })
  return null
}

/**
 * The part the address names. A choice is shown at once, before the router has brought the address along; after that the
 * address rules again, so that a link and the way back are followed.
 */
function useChosenPart(addressed: string | null, home: ReportPart) {
  const [chosen, setChosen] = useState<{ readonly part: ReportPart; readonly over: string | null } | null>(
    null,
  )
  const pending = chosen !== null && chosen.over === addressed ? chosen.part : null
  return {
    part: pending ?? ReportPart.safeParse(addressed).data ?? home,
    choose: (part: ReportPart): void => setChosen({ part, over: addressed }),
  }
}
