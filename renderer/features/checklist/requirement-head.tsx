import { Tag } from '@digdir/designsystemet-react'
import { type RefObject } from 'react'
import { findTheme, type Requirement } from '../../../shared/catalogue/catalogue.ts'
import type { HiddenBy } from '../../../shared/domain/applicability.ts'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { useText } from '../../ui/text-context.ts'

/** Title, what sort of requirement it is, the question, and the requirement in plain words. */
export function RequirementHead(props: {
  readonly requirement: Requirement
  readonly hiddenBy: readonly HiddenBy[]
  readonly heading: RefObject<HTMLHeadingElement | null>
}) {
  const t = useText()
  const { requirement } = props
  const maalform = t.maalform
  const checks = requirement.mandatoryUnder ?? []
  return (
    <header className="requirement-head">
      <p className="eyebrow">
        {t(`vocabulary.lane.${requirement.sector}`)} · {findTheme(requirement.theme)?.title[maalform]}
      </p>
      <h1 ref={props.heading} tabIndex={-1}>
        <span className="requirement-id">{requirement.id}</span> {requirement.title[maalform]}
      </h1>
      <p className="control-question">{requirement.controlQuestion[maalform]}</p>
      {requirement.jointQuestion ? (
        <p className="joint-question">
          <strong>{t('checklist.jointQuestion')}</strong> {requirement.jointQuestion[maalform]}
        </p>
      ) : null}
      <p className="requirement-text">{requirement.requirement[maalform]}</p>
      <div className="row tags">
        {checks.length > 0 ? <Tag variant="outline">{t('checklist.mandatory')}</Tag> : null}
        {requirement.certainty === 'read' ? null : (
          <Tag variant="outline">{t(`vocabulary.certainty.${requirement.certainty}`)}</Tag>
        )}
        <span className="who">
          {t('checklist.concludedBy', {
            sectors: listed(
              requirement.concludedBy.map((one) => t(`vocabulary.sector.${one}`)).map(inSentence),
              t,
            ),
          })}
        </span>
        <span className="who">
          {t(requirement.certainty === 'guidance' ? 'checklist.concerns' : 'checklist.owedBy', {
            holders: listed(
              requirement.dutyHolders.map((one, at) => {
                const holder = t(`vocabulary.dutyHolder.${one}`)
                return one === 'bufetat' ? holder : inSentence(holder, at)
              }),
              t,
            ),
          })}
        </span>
      </div>
      {requirement.certainty === 'read' ? null : (
        <p className="field-warning">{t(`vocabulary.certaintyHelp.${requirement.certainty}`)}</p>
      )}
      {props.hiddenBy.map((hidden) => (
        <p key={hidden.reason} className="field-warning">
          {hiddenWords(hidden, t)}
        </p>
      ))}
    </header>
  )
}

/** What hides a requirement, as a sentence. */
export function hiddenWords(hidden: HiddenBy, t: Translator): string {
  switch (hidden.reason) {
    case 'placementBases':
      return t('vocabulary.hiddenBy.placementBases', {
        bases: listed(
          hidden.bases.map((one) => `§ ${one}`),
          t,
        ),
      })
    case 'ownerTypes':
      return t('vocabulary.hiddenBy.ownerTypes', {
        owners: listed(
          hidden.owners.map((one) => t(`vocabulary.ownerType.${one}`)),
          t,
        ),
      })
    case 'acuteIntake':
    case 'schoolOnSite':
      return t(`vocabulary.hiddenBy.${hidden.reason}`)
    default:
      return assertNever(hidden)
  }
}

/** A word of a list that begins with a capital letter: only the first keeps it. */
function inSentence(word: string, at: number): string {
  return at === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1)
}

/** «barnevern, helse og skole»: a list as it is read aloud. */
function listed(words: readonly string[], t: Translator): string {
  return new Intl.ListFormat(t.maalform).format(words)
}
