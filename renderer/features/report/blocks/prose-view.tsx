import type { Inline, Prose } from '../../../../shared/report/report-block.ts'

/** Running text. Links inside the report are not followed on screen; those to the law are. */
export function ProseView({ prose }: { readonly prose: Prose }) {
  return prose.map((inline, index) => (
    // Pieces of a sentence have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <InlineView key={index} inline={inline} />
  ))
}

/** Several paragraphs in a place where paragraphs are too much: a cell, a value. */
export function ProseLines({ lines }: { readonly lines: readonly Prose[] }) {
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <div key={index} className="preview-line">
      <ProseView prose={line} />
    </div>
  ))
}

function InlineView({ inline }: { readonly inline: Inline }) {
  const { text, bold, italic, link, lang } = inline
  const content = bold ? <strong>{text}</strong> : italic ? <em>{text}</em> : text
  if (link?.startsWith('https:')) {
    return (
      <a href={link} target="_blank" rel="noreferrer" lang={lang}>
        {content}
      </a>
    )
  }
  return <span lang={lang}>{content}</span>
}
