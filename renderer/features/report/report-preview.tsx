import { useDeferredValue, useMemo } from 'react'
import type { ReportPart } from '../../../shared/contract/report.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { buildReportModel } from '../../../shared/report/build-report-model.ts'
import { useCaseView } from '../../case/use-case.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { PreviewBlocks } from './blocks/preview-blocks.tsx'

/**
 * The report on screen, made from the same model as the PDF. It follows what is written and which report is chosen a
 * breath behind, so that neither opening the screen, choosing nor typing waits for a long report to be drawn.
 */
export function ReportPreview({
  part,
  maalform,
}: {
  readonly part: ReportPart
  readonly maalform: Maalform
}) {
  const t = useText()
  const view = useCaseView()
  const newest = useMemo(() => ({ view, part, maalform }), [view, part, maalform])
  const shown = useDeferredValue(newest, null)
  return (
    <section
      className="preview"
      aria-label={t('report.preview')}
      aria-busy={shown !== newest}
      lang={(shown ?? newest).maalform}
    >
      {shown ? <PreviewPages shown={shown} /> : null}
    </section>
  )
}

type Shown = {
  readonly view: ReturnType<typeof useCaseView>
  readonly part: ReportPart
  readonly maalform: Maalform
}

function PreviewPages({ shown }: { readonly shown: Shown }) {
  const { profile } = useSession()
  const { meta, blocks } = useMemo(
    () =>
      buildReportModel({
        snapshot: shown.view.snapshot,
        part: shown.part,
        maalform: shown.maalform,
        kind: profile.kind,
        authority: profile.authority,
        createdAt: lastSaved(shown.view.heads) ?? profile.createdAt,
        attachments: {},
      }),
    [shown, profile],
  )
  return (
    <>
      <div className="preview-head">
        <span>{meta.runningTitle}</span>
        <span>{meta.runningPart}</span>
        <strong>{[meta.statusMark, meta.trainingMark].filter(Boolean).join(' · ')}</strong>
      </div>
      <PreviewBlocks blocks={blocks} />
    </>
  )
}

function lastSaved(heads: Readonly<Record<string, { readonly savedAt: string }>>): string | null {
  let last: string | null = null
  for (const { savedAt } of Object.values(heads)) if (last === null || savedAt > last) last = savedAt
  return last
}
