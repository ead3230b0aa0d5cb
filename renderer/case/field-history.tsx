import { Button } from '@digdir/designsystemet-react'
import { ClockDashedIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState } from 'react'
import { parseRecordTarget, type RecordTarget } from '../../shared/domain/record-target.ts'
import type { Change } from '../../shared/journal/change.ts'
import { client } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { announce } from '../ui/announce.ts'
import { useCommand } from '../ui/commands.ts'
import { KeyName } from '../ui/key-name.tsx'
import { fieldLabel } from '../ui/field-label.ts'
import { SideDialog } from '../ui/side-dialog.tsx'
import { useText } from '../ui/text-context.ts'
import { ChangeEntry } from './change-entry.tsx'
import { recordName } from './record-name.ts'
import { useCaseStore, useSnapshot } from './use-case.ts'

const KEYS = 'Alt+h'
const MOST = 200

/** The history of the field one last stood in, in a dialog at the side, from any screen of a case. */
export function FieldHistory() {
  const t = useText()
  const lastField = useLastField()
  const [shown, setShown] = useState<RecordTarget | null>(null)
  function open(): void {
    const target = lastField.current
    if (target) setShown(target)
    else announce(t('history.noField'))
  }
  useCommand({ id: 'case.fieldHistory', title: t('history.ofField'), keys: KEYS, run: open })
  return (
    <>
      <Button
        variant="tertiary"
        data-color="neutral"
        className="case-tool"
        title={t('history.ofField')}
        onClick={open}
      >
        <ClockDashedIcon aria-hidden /> <span className="case-tool-name">{t('history.ofField')}</span>
        <KeyName keys={KEYS} />
      </Button>
      {shown ? <FieldHistoryDialog target={shown} onClose={() => setShown(null)} /> : null}
    </>
  )
}

/** Every value a field has had, newest first, and the way back to each. */
export function FieldHistoryDialog(props: { readonly target: RecordTarget; readonly onClose: () => void }) {
  const t = useText()
  const store = useCaseStore()
  const snapshot = useSnapshot()
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const { recordKind, recordId, field } = props.target
  const address = { inspectionId: store.inspectionId, recordKind, recordId, field }
  const load = () =>
    store.queue
      .flush()
      .then(() => client.record.history({ ...address, limit: MOST }))
      .then(setChanges, setError)
  const latestLoad = useRef(load)
  latestLoad.current = load
  useEffect(() => {
    void latestLoad.current()
  }, [])
  function goBack(change: Change): void {
    client.record
      .restore({ ...address, changeId: change.id })
      .then(() => store.refresh())
      .then(
        () => {
          announce(t('history.wentBack', { field: fieldLabel(recordKind, field, t) }))
          void load()
        },
        (refusal: unknown) => setError(refusal),
      )
  }
  const heads = store.view().heads[`${recordKind}/${recordId}/${field}`]?.ids ?? []
  const name = recordName(snapshot, recordKind, recordId, t)
  return (
    <SideDialog
      heading={t('history.of', { field: fieldLabel(recordKind, field, t) })}
      onClose={props.onClose}
    >
      {name ? <p className="muted">{name}</p> : null}
      {error === null ? null : <p role="alert">{refusalText(t, error)}</p>}
      {changes?.length === 0 ? <p>{t('history.nothing')}</p> : null}
      <ol className="change-list">
        {changes?.map((change) => (
          <li key={change.id}>
            <ChangeEntry
              change={change}
              isCurrent={heads.includes(change.id)}
              onGoBack={() => goBack(change)}
            />
          </li>
        ))}
      </ol>
    </SideDialog>
  )
}

/** Remembers which field last had focus, so that a button elsewhere can speak of it. */
function useLastField() {
  const last = useRef<RecordTarget | null>(null)
  useEffect(() => {
    function onFocus(event: FocusEvent): void {
      if (!(event.target instanceof Element)) return
      const address = event.target.closest('[data-field-address]')?.getAttribute('data-field-address')
      const target = address ? parseRecordTarget(address) : null
      if (target) last.current = target
    }
    window.addEventListener('focusin', onFocus)
    return () => window.removeEventListener('focusin', onFocus)
  }, [])
  return last
}
