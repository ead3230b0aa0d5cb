import { useDeferredValue, useMemo } from 'react'
import type { ReportPart } from '../../../shared/contract/report.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { buildReportModel } from '../../../shared/report/build-report-model.ts'
import { useCaseView } from '../../case/use-case.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { PreviewBlocks } from './blocks/preview-blocks.tsx'

/** The report on screen, made from the same model as the PDF. It follows what is written, a breath behind. */
export function ReportPreview(props: { readonly part: ReportPart; readonly maalform: Maalform }) {
  const t = useText()
  const { profile } = useSession()
  const view = useDeferredValue(useCaseView())
  const model = useMemo(
    () =>
      buildReportModel({
        snapshot: view.snapshot,
        part: props.part,
        maalform: props.maalform,
        kind: profile.kind,
        authority: profile.authority,
        createdAt: lastSaved(view.heads) ?? profile.createdAt,
        attachments: {},
      }),
    [view, props.part, props.maalform, profile],
  )
  const { meta } = model
  return (
    <section className="preview" aria-label={t('report.preview')} lang={meta.maalform}>
      <div className="preview-head">
        <span>{meta.runningTitle}</span>
        <span>{meta.runningPart}</span>
        <strong>{[meta.statusMark, meta.trainingMark].filter(Boolean).join(' · ')}</strong>
      </div>
      <PreviewBlocks blocks={model.blocks} />
    </section>
  )
}

function lastSaved(heads: Readonly<Record<string, { readonly savedAt: string }>>): string | null {
  let last: string | null = null
  for (const { savedAt } of Object.values(heads)) if (last === null || savedAt > last) last = savedAt
  return last
}
