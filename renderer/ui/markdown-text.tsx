import type { ReactNode } from 'react'

type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly text: string }

/** Shows the catalogue's own notes: headings, tables and paragraphs with bold words. No other Markdown is used there. */
export function MarkdownText({ source }: { readonly source: string }) {
  return <>{parseBlocks(source).map((block) => drawn(block))}</>
}

/** Reads the blocks of a note. The title (`# `) is left out: the dialog has one. */
export function parseBlocks(source: string): readonly Block[] {
  const blocks: Block[] = []
  for (const part of source.split(/\n(?=\d+\. )|\n\s*\n|\n(?=## )/u)) {
    const text = part.trim()
    if (text === '' || text.startsWith('# ')) continue
    if (text.startsWith('## ')) blocks.push({ kind: 'heading', text: text.slice(3) })
    else if (text.startsWith('|')) blocks.push({ kind: 'table', rows: tableRows(text) })
    else blocks.push({ kind: 'text', text: text.replaceAll(/\s+/gu, ' ') })
  }
  return blocks
}

function tableRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => !/^\|[-|]+\|$/u.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

function drawn(block: Block): ReactNode {
  if (block.kind === 'heading') return <h4 key={block.text}>{block.text}</h4>
  if (block.kind === 'text') return <p key={block.text}>{bold(block.text)}</p>
  const [head = [], ...rows] = block.rows
  return (
    <div key={head.join()} className="table-wrap">
      <table className="ds-table" data-size="sm">
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell) => (
                <td key={cell}>{bold(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function bold(text: string): ReactNode {
  return text
    .split(/(\*\*[^*]+\*\*)/u)
    .map((part) => (part.startsWith('**') ? <strong key={part}>{part.slice(2, -2)}</strong> : part))
}
