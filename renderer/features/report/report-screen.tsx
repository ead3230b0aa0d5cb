import { Radio, Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ReportPart } from '../../../shared/contract/report.ts'
import { Maalform, sectors } from '../../../shared/domain/sector.ts'
import { findSectorPart } from '../../../shared/domain/sector-part.ts'
import { LintPanel } from '../../case/lint-panel.tsx'
import { useSnapshot } from '../../case/use-case.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { RenderPanel } from './render-panel.tsx'
import { RenderedReports } from './rendered-reports.tsx'
import { ReportPreview } from './report-preview.tsx'
import './report.css'

const PARTS: readonly ReportPart[] = [...sectors, 'joint']

/** Rapport: the report as it will be, what still stands in the way, and the finished files with their signatures. */
export function ReportScreen() {
  const t = useText()
  const snapshot = useSnapshot()
  const { settings, profile } = useSession()
  const [search, setSearch] = useSearchParams()
  // Shown at once; the address follows when the preview has been drawn.
  const [chosen, setChosen] = useState<ReportPart | null>(null)
  const part = chosen ?? ReportPart.safeParse(search.get('del')).data ?? profile.sectors[0] ?? 'joint'
  const [wished, setWished] = useState<Maalform | null>(null)
  const ownMaalform = part === 'joint' ? null : findSectorPart(snapshot, part)?.maalform
  const maalform = wished ?? ownMaalform ?? settings.maalform
  return (
    <div className="report" data-sector={part}>
      <h1>{t('report.heading')}</h1>
      <div className="report-choices panel">
        <Fieldset>
          <Fieldset.Legend>{t('report.part')}</Fieldset.Legend>
          <div className="row">
            {PARTS.map((one) => (
              <Radio
                key={one}
                name="report-part"
                value={one}
                label={t(`vocabulary.reportPart.${one}`)}
                checked={part === one}
                onChange={() => {
                  setWished(null)
                  setChosen(one)
                  setSearch({ del: one }, { replace: true })
                }}
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
          <LintPanel part={part} folded />
          <RenderPanel part={part} maalform={maalform} />
          <RenderedReports part={part} />
        </aside>
      </div>
    </div>
  )
}
