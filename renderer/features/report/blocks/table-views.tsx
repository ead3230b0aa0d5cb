import type { BlockProps } from './block-props.ts'
import { ProseLines } from './prose-view.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'

/** Labels with their values. */
export function KeyValuesView({ block }: BlockProps<'keyValues'>) {
  return (
    <dl className="preview-values">
      {block.rows.map((row) => (
        <div key={row.key}>
          <dt>{row.key}</dt>
          <dd>
            <ProseLines lines={row.value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A table; wide ones can be moved sideways, also by key. */
export function TableView({ block }: BlockProps<'table'>) {
  return (
    <ScrollRegion label={block.caption}>
      <table className="preview-table">
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.header} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {row.map((cell, at) =>
                at === 0 && block.rowHeaders ? (
                  <th key={block.columns[at]?.header} scope="row">
                    <ProseLines lines={cell} />
                  </th>
                ) : (
                  <td key={block.columns[at]?.header}>
                    <ProseLines lines={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
