import type { HeadingBlock } from '../../../../shared/report/report-block.ts'
import type { BlockProps } from './block-props.ts'

/** The contents: each line leads to its heading in the preview. Page numbers belong to the PDF. */
export function TocView({ block, all }: BlockProps<'toc'>) {
  const headings = all.filter((each): each is HeadingBlock => each.kind === 'heading' && !each.unlisted)
  function goTo(id: string): void {
    const heading = document.getElementById(`preview-${id}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <nav className="preview-toc" aria-label={block.title}>
      <p className="preview-step-label">{block.title}</p>
      <ul>
        {headings.map((heading) => (
          <li key={heading.id} className={`preview-toc-${heading.level}`}>
            <button type="button" onClick={() => goTo(heading.id)}>
              {[heading.number, heading.text].filter(Boolean).join(' ')}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
