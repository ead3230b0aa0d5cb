import { Details } from '@digdir/designsystemet-react'
import { ExternalLinkIcon } from '@navikt/aksel-icons'
import { type Basis, catalogue, findAct } from '../../../shared/catalogue/catalogue.ts'
import { sectionHeading, textDateOf } from '../../../shared/catalogue/law-index.ts'
import { lovdataUrl } from '../../../shared/catalogue/lovdata.ts'
import { referenceText } from '../../../shared/catalogue/reference-text.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { shortDate } from '../../case/facts/source-label.ts'
import { useText } from '../../ui/text-context.ts'

/** Where the duty stands: the main sections in sight, the supporting ones folded when there are both. */
export function LegalBasisList({ bases }: { readonly bases: readonly Basis[] }) {
  const t = useText()
  const primary = bases.filter((basis) => basis.role !== 'supporting')
  const supporting = bases.filter((basis) => basis.role === 'supporting')
  return (
    <section aria-labelledby="legal-basis-title">
      <h2 id="legal-basis-title">{t('checklist.legalBasis')}</h2>
      <BasisList bases={primary.length > 0 ? primary : supporting} />
      {primary.length > 0 && supporting.length > 0 ? (
        <Details className="fold" data-size="sm">
          <Details.Summary>{t('checklist.supportingBasis', { count: supporting.length })}</Details.Summary>
          <Details.Content>
            <BasisList bases={supporting} />
          </Details.Content>
        </Details>
      ) : null}
    </section>
  )
}

function BasisList({ bases }: { readonly bases: readonly Basis[] }) {
  return (
    <ul className="basis-list">
      {bases.map((basis) => (
        <li key={`${basis.act} ${basis.section ?? ''} ${basis.part?.nb ?? ''}`}>
          <BasisItem basis={basis} />
        </li>
      ))}
    </ul>
  )
}

function BasisItem({ basis }: { readonly basis: Basis }) {
  const t = useText()
  const url = lovdataUrl(basis.act, basis.section ?? null)
  const text = referenceText(basis, t.maalform)
  const heading = basis.section ? sectionHeading(basis.act, basis.section) : undefined
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {text}
          <ExternalLinkIcon title={t('checklist.opensLovdata')} className="inline-icon" />
        </a>
      ) : (
        <span>{text}</span>
      )}
      {heading ? <span className="basis-heading"> {heading}</span> : null}
      <span className="basis-dates">{basisDates(basis, t).join(' · ')}</span>
    </>
  )
}

/** Since when the section has its number, and the date of the text that was read; for guidance, what it is. */
function basisDates(basis: Basis, t: Translator): readonly string[] {
  const kind = findAct(basis.act)?.kind
  const inForce = basis.inForceFrom
    ? [t('checklist.inForceFrom', { date: shortDate(basis.inForceFrom) })]
    : []
  if (kind === 'guideline' || kind === 'policy') return [...inForce, t(`vocabulary.actKind.${kind}`)]
  const textDate = textDateOf(basis.act) ?? catalogue.lawCheckedAt
  return [...inForce, t('checklist.textAsOf', { date: shortDate(textDate) })]
}
