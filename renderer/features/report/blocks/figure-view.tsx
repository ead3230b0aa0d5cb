import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { orpc } from '../../../api/client.ts'
import type { BlockProps } from './block-props.ts'
import { ProseView } from './prose-view.tsx'

/** A photo with its boxes over what must not be seen. */
export function FigureView({ block }: BlockProps<'figure'>) {
  const { data } = useQuery(orpc.attachment.read.queryOptions({ input: { sha256: block.attachment } }))
  const url = useMemo(() => (data ? URL.createObjectURL(data) : null), [data])
  useEffect(() => {
    if (!url) return undefined
    return () => URL.revokeObjectURL(url)
  }, [url])
  return (
    <figure className="preview-figure">
      {url ? (
        <div className="preview-photo">
          <img src={url} alt={block.alt} />
          <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            {block.redactions.map((box) => (
              <rect
                key={`${box.x}-${box.y}-${box.width}-${box.height}`}
                x={box.x}
                y={box.y}
                width={box.width}
                height={box.height}
              />
            ))}
          </svg>
        </div>
      ) : null}
      <figcaption>
        {block.label} <ProseView prose={block.caption} />
      </figcaption>
    </figure>
  )
}
