import {
  CalendarIcon,
  ChatIcon,
  EyeIcon,
  MagnifyingGlassIcon,
  PersonGroupIcon,
  PhoneIcon,
} from '@navikt/aksel-icons'
import type { ComponentType } from 'react'
import type { PanelIcon, PointsBlock } from '../../../../shared/report/report-block.ts'
import type { BlockProps } from './block-props.ts'
import { ProseView } from './prose-view.tsx'
import { ParagraphView } from './text-views.tsx'

const icons: Readonly<Record<PanelIcon, ComponentType<{ readonly 'aria-hidden': true }>>> = {
  visit: PersonGroupIcon,
  eye: EyeIcon,
  glass: MagnifyingGlassIcon,
  calendar: CalendarIcon,
  voice: ChatIcon,
  phone: PhoneIcon,
}

/** The head of the children's page. */
export function PosterView({ block }: BlockProps<'poster'>) {
  return (
    <header className="preview-poster">
      <p className="preview-overline">{block.overline}</p>
      <h2>{block.text}</h2>
      <p>
        <ProseView prose={block.lead} />
      </p>
      {block.remark === null ? null : (
        <p>
          <strong>{block.remark}</strong>
        </p>
      )}
    </header>
  )
}

/** One question of the children's page, and its answer. */
export function PanelView({ block }: BlockProps<'panel'>) {
  const Icon = icons[block.icon]
  return (
    <section className="preview-panel" data-icon={block.icon}>
      <h3 id={`preview-${block.id}`} tabIndex={-1}>
        <Icon aria-hidden />
        {block.title}
      </h3>
      {block.content.map((one, index) =>
        one.kind === 'points' ? (
          // oxlint-disable-next-line react/no-array-index-key
          <PointsView key={index} block={one} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <ParagraphView key={index} block={one} />
        ),
      )}
    </section>
  )
}

function PointsView({ block }: { readonly block: PointsBlock }) {
  return (
    <ul className={block.columns === 1 ? 'preview-list' : 'preview-list preview-columns'}>
      {block.items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {item.lead === null ? null : <strong className="preview-lead">{item.lead}</strong>}
          <ProseView prose={item.text} />
        </li>
      ))}
    </ul>
  )
}
