import type { BlockProps } from './block-props.ts'
import { ProseView } from './prose-view.tsx'

/** The screen's own heading is the first level, so the report's start at the second. */
export function TitleView({ block }: BlockProps<'title'>) {
  return (
    <header className="preview-title">
      <p className="preview-overline">{block.overline}</p>
      <h2>{block.text}</h2>
      {block.subtitle ? <p>{block.subtitle}</p> : null}
    </header>
  )
}

/** A chapter or section. */
export function HeadingView({ block }: BlockProps<'heading'>) {
  const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[block.level - 1] ?? 'h6'
  return (
    <Tag id={`preview-${block.id}`} className={`preview-heading preview-level-${block.level}`} tabIndex={-1}>
      {block.number ? <span className="preview-number">{block.number}</span> : null}
      {block.text}
    </Tag>
  )
}

/** A paragraph, with the line breaks that were typed. */
export function ParagraphView({ block }: Pick<BlockProps<'paragraph'>, 'block'>) {
  return (
    <p className={`preview-paragraph ${block.role ? `preview-${block.role}` : ''}`}>
      <ProseView prose={block.content} />
    </p>
  )
}

/** A list. */
export function ListView({ block }: Pick<BlockProps<'list'>, 'block'>) {
  const Tag = block.ordered ? 'ol' : 'ul'
  return (
    <Tag className="preview-list">
      {block.items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <ProseView prose={item} />
        </li>
      ))}
    </Tag>
  )
}
