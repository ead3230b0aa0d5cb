import type { LocalText, Requirement } from '../../../shared/catalogue/catalogue.ts'
import { useText } from '../../ui/text-context.ts'

const LOOK_FOR = ['documents', 'interviews', 'walkThrough'] as const

/** What a child would understand, and what good evidence is: documents, people to ask, things to see. */
export function EvidenceList({ evidence }: { readonly evidence: Requirement['evidence'] }) {
  const t = useText()
  const kinds = LOOK_FOR.filter((kind) => evidence[kind].length > 0)
  return (
    <>
      {evidence.childTalk.length > 0 ? (
        <section aria-labelledby="child-question-title" className="child-question">
          <h2 id="child-question-title">{t('checklist.askTheChild')}</h2>
          {evidence.childTalk.map((question) => (
            <p key={question.nb}>«{question[t.maalform]}»</p>
          ))}
        </section>
      ) : null}
      {kinds.length > 0 ? (
        <section aria-labelledby="evidence-title">
          <h2 id="evidence-title">{t('checklist.lookFor')}</h2>
          <dl className="evidence">
            {kinds.map((kind) => (
              <div key={kind}>
                <dt>{t(`vocabulary.evidenceKind.${kind}`)}</dt>
                <dd>{joined(evidence[kind], t.maalform)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  )
}

function joined(texts: readonly LocalText[], maalform: 'nb' | 'nn'): string {
  return texts.map((text) => text[maalform]).join(' · ')
}
