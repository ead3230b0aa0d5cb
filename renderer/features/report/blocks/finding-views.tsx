import type { ListBlock, ParagraphBlock } from '../../../../shared/report/report-block.ts'
import type { BlockProps } from './block-props.ts'
import { ProseLines, ProseView } from './prose-view.tsx'
import { ListView, ParagraphView } from './text-views.tsx'

/** A fact with its number for life. */
export function FactView({ block }: BlockProps<'fact'>) {
  return (
    <div className="preview-fact">
      <span className="preview-fact-number">{block.number}</span>
      <div>
        <ProseLines lines={block.text} />
        {block.details.map((detail) => (
          <div key={detail.label} className="preview-small">
            {detail.label}: <ProseView prose={detail.text} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** krav → fakta → vurdering → konsekvens → konklusjon. */
export function LovbruddView({ block }: BlockProps<'lovbrudd'>) {
  return (
    <div className="preview-lovbrudd">
      <p className="preview-overline">{block.label}</p>
      <p className="preview-lovbrudd-title">{block.title}</p>
      {block.steps.map((step) => (
        <div key={step.step} className="preview-step">
          <p className="preview-step-label">{step.label}</p>
          {step.blocks.map((each, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <StepBlock key={index} block={each} />
          ))}
        </div>
      ))}
      <dl className="preview-values">
        {block.details.map((detail) => (
          <div key={detail.label}>
            <dt>{detail.label}</dt>
            <dd>
              <ProseView prose={detail.text} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function StepBlock({ block }: { readonly block: ParagraphBlock | ListBlock }) {
  return block.kind === 'list' ? <ListView block={block} /> : <ParagraphView block={block} />
}
