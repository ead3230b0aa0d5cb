import { isWritten } from '../domain/conclusion-rules.ts'
import { plain, proseBlocks } from './prose.ts'
import type { ListBlock, ReportBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import type { Section } from './section.ts'

/** What was looked at, how far, and how: topics, delimitation, method. */
export function scopeSections(context: ReportContext): readonly Section[] {
  const { t, snapshot, sectorPart } = context
  const { inspection } = snapshot
  const topics = (inspection.topics ?? []).filter(isWritten)
  const topicList: ListBlock = { kind: 'list', ordered: false, items: topics.map(plain) }
  const parts: readonly (readonly [string, string, readonly ReportBlock[]])[] = [
    ['scope-introduction', t('document.scope.introduction'), proseBlocks(sectorPart?.introduction ?? null)],
    ['scope-topics', t('document.scope.topics'), topics.length > 0 ? [topicList] : []],
    ['scope-scope', t('document.scope.scope'), proseBlocks(inspection.scope)],
    ['scope-programme', t('document.scope.programme'), proseBlocks(inspection.programme)],
    ['scope-method', t('document.scope.method'), proseBlocks(inspection.method)],
    ['scope-unannounced', t('document.scope.unannounced'), proseBlocks(inspection.unannouncedReason)],
    ['scope-coordination', t('document.scope.coordination'), proseBlocks(inspection.coordination)],
  ]
  return parts.map(([id, title, blocks]) => ({ id, title, blocks, unlisted: true }))
}

/** The sentence that opens the chapter. */
export function scopeOpening(context: ReportContext): readonly ReportBlock[] {
  return [{ kind: 'paragraph', content: plain(context.t('document.scope.opening')) }]
}

/** What a person wrote for a chapter, or the words for «not written yet». */
export function writtenOr(text: string | null | undefined, context: ReportContext): readonly ReportBlock[] {
  const blocks = proseBlocks(text ?? null)
  return blocks.length > 0
    ? blocks
    : [{ kind: 'paragraph', role: 'small', content: plain(context.t('document.notWritten')) }]
}
