import type { BlockProps } from './block-props.ts'
import { ProseLines, ProseView } from './prose-view.tsx'

/** What one sector concluded, for a busy person. */
export function ConclusionView({ block }: BlockProps<'conclusion'>) {
  return (
    <div className="preview-box preview-conclusion" data-sector={block.sector}>
      <p className="preview-overline">{block.sectorName}</p>
      <p className="preview-verdict">{block.verdict}</p>
      {block.points.length > 0 ? (
        <ul>
          {block.points.map((point, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <ProseView prose={point} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** A remark set apart. */
export function NoteView({ block }: BlockProps<'note'>) {
  return (
    <div className="preview-box" role="note">
      <p className="preview-step-label">{block.label}</p>
      <ProseLines lines={block.content} />
    </div>
  )
}

/** Whether a sector agrees with the joint assessment, in its own words. */
export function DissentView({ block }: BlockProps<'dissent'>) {
  return (
    <div className="preview-box" data-sector={block.sector}>
      <p className="preview-step-label">{block.label}</p>
      <ProseLines lines={block.content} />
    </div>
  )
}

/** Where an authority signs. */
export function SignatureView({ block }: BlockProps<'signature'>) {
  return (
    <div className="preview-box preview-signature" data-sector={block.sector}>
      <p className="preview-step-label">{block.label}</p>
      {block.lines.map((line) => (
        <p key={line} className="preview-line">
          {line}
        </p>
      ))}
      <p className="preview-small">{block.placeholder}</p>
    </div>
  )
}
