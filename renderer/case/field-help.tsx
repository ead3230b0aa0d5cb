import { Button } from '@digdir/designsystemet-react'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { parseRecordTarget, type RecordTarget } from '../../shared/domain/record-target.ts'
import { type PrintedPlace, wherePrinted } from '../../shared/report/where-printed.ts'
import { vocabularyKey } from '../../shared/text/vocabulary-key.ts'
import { fieldLabel } from '../ui/field-label.ts'
import { useHelpRequest } from '../ui/help-request.ts'
import { KeyName } from '../ui/key-name.tsx'
import { useSession } from '../ui/session-context.ts'
import { SideDialog } from '../ui/side-dialog.tsx'
import { useText } from '../ui/text-context.ts'
import { placeInWords } from './printed-value.ts'
import { useSnapshot } from './use-case.ts'

type Asked = { readonly target: RecordTarget; readonly description: string | null }

/** F1 in a field: what it is for, where the reports print it, and how to get back what it said before. */
export function FieldHelp({ more }: { readonly more: string }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  useHelpRequest(() => {
    const found = fieldInFocus()
    if (found) setAsked(found)
    return found !== null
  })
  return asked ? <FieldHelpDialog asked={asked} more={more} onClose={() => setAsked(null)} /> : null
}

/** The field one stands in, with the line of help that stands at it. */
function fieldInFocus(): Asked | null {
  const field = document.activeElement?.closest('[data-field-address]')
  const target = parseRecordTarget(field?.getAttribute('data-field-address') ?? '')
  if (!field || !target) return null
  const line = field.closest('.field-shell')?.querySelector('[data-field="description"]:not(.field-warning)')
  return { target, description: line?.textContent ?? null }
}

function FieldHelpDialog(props: {
  readonly asked: Asked
  readonly more: string
  readonly onClose: () => void
}) {
  const t = useText()
  const navigate = useNavigate()
  const snapshot = useSnapshot()
  const { target, description } = props.asked
  return (
    <SideDialog
      heading={t('help.field.of', { field: fieldLabel(target.recordKind, target.field, t) })}
      onClose={props.onClose}
    >
      <p className="muted">{placeInWords(target, snapshot, t)}</p>
      {description ? <p>{description}</p> : null}
      <PrintedIn target={target} />
      <h3>{t('help.field.saving')}</h3>
      <p>
        {t('help.field.saved')} <KeyName keys="Alt+h" /> {t('help.field.history')}
      </p>
      <Button variant="secondary" onClick={() => void navigate(props.more)}>
        {t('help.field.more')}
      </Button>
    </SideDialog>
  )
}

/** Where the reports print the field as the case stands. */
function PrintedIn({ target }: { readonly target: RecordTarget }) {
  const t = useText()
  const snapshot = useSnapshot()
  const { profile } = useSession()
  const places = useMemo(
    () =>
      wherePrinted(target, {
        snapshot,
        maalform: t.maalform,
        kind: profile.kind,
        authority: profile.authority,
        createdAt: profile.createdAt,
        attachments: {},
      }),
    [target, snapshot, profile, t],
  )
  if (places === null) return null
  return (
    <>
      <h3>{t('help.field.printed')}</h3>
      {places.length === 0 ? <p>{t('help.field.notPrinted')}</p> : null}
      <ul>
        {places.map((place) => (
          <Place key={place.part} place={place} />
        ))}
      </ul>
    </>
  )
}

function Place({ place }: { readonly place: PrintedPlace }) {
  const t = useText()
  const headings = place.headings.map((heading) => heading ?? t('help.field.firstPage'))
  return (
    <li>
      <strong>{t(vocabularyKey('reportPart', place.part))}:</strong> {headings.join('; ')}
    </li>
  )
}
