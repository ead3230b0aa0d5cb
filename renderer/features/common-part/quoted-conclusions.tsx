import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { type Sector, sectors } from '../../../shared/domain/sector.ts'
import { useCaseView, useField, useRecords } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { dateAndTime } from '../../ui/date-words.ts'
import { paths } from '../../ui/paths.ts'
import { SaveMark } from '../../ui/save-mark.tsx'
import { useText } from '../../ui/text-context.ts'
import { commonField } from './common-field.ts'
import { type Quote, quotes } from './quotes.ts'

/** Which conclusions the joint assessment rests on. Only closed parts can be chosen; each shows what it was closed over. */
export function QuotedConclusions() {
  const t = useText()
  const view = useCaseView()
  const { write } = useRecords()
  const address = commonField('quotedSectors')
  const field = useField(address)
  const chosen = (Array.isArray(field.value) ? field.value : []) as Sector[]
  const all = quotes(view)
  /** Two changes, so that history shows that the conclusion was taken up anew. */
  async function renew(sector: Sector): Promise<void> {
    await write([{ ...address, value: chosen.filter((each) => each !== sector) }])
    await write([{ ...address, value: chosen }])
    announce(t('common.renewed', { sector: t(`vocabulary.sector.${sector}`) }))
  }
  return (
    <Fieldset className="field-shell" data-field-address="commonPart/common/quotedSectors">
      <Fieldset.Legend>{t('field.commonPart.quotedSectors')}</Fieldset.Legend>
      <Fieldset.Description>{t('common.quotedHelp')}</Fieldset.Description>
      {all.map((quote) => (
        <div key={quote.sector} className="quote" data-sector={quote.sector}>
          <QuoteChoice
            quote={quote}
            checked={chosen.includes(quote.sector)}
            onChange={(on) =>
              field.choose(sectors.filter((each) => (each === quote.sector ? on : chosen.includes(each))))
            }
          />
          {quote.closure ? (
            <p className="quote-note">
              {t('common.closedAt', { when: dateAndTime(quote.closure.at), who: quote.closure.by })}{' '}
              <code className="hash">{quote.closure.hash}</code>
            </p>
          ) : (
            <p className="quote-note">
              {t(quote.state === 'reopened' ? 'common.reopened' : 'common.notClosed')}{' '}
              <Link to={paths.conclusion(view.snapshot.inspection.id, quote.sector)}>
                {t('common.toPart')}
              </Link>
            </p>
          )}
          {quote.state === 'closedAnew' ? (
            <p className="quote-note">
              {t('common.closedAnew')}{' '}
              <Button variant="secondary" data-size="sm" onClick={() => void renew(quote.sector)}>
                {t('common.renew')}
              </Button>
            </p>
          ) : null}
        </div>
      ))}
      <SaveMark save={field.save} savedAt={field.savedAt} />
    </Fieldset>
  )
}

function QuoteChoice(props: {
  readonly quote: Quote
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
}) {
  const t = useText()
  const { quote } = props
  const name = t(`vocabulary.sector.${quote.sector}`)
  if (quote.state === 'notClosed') return <p className="quote-name">{name}</p>
  return (
    <Checkbox
      label={name}
      value={quote.sector}
      checked={props.checked}
      onChange={(event) => props.onChange(event.target.checked)}
    />
  )
}
