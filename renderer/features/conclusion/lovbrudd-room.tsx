import { Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { useSearchParams } from 'react-router'
import type { Sector } from '../../../shared/domain/sector.ts'
import { lovbruddKey, noLovbruddKey } from '../../../shared/text/vocabulary-key.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { useCommand } from '../../ui/commands.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { nextPosition } from '../../ui/order.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { useText } from '../../ui/text-context.ts'
import { LovbruddEditor } from './lovbrudd-editor.tsx'
import { LovbruddList } from './lovbrudd-list.tsx'
import { PendingRequirements } from './pending-requirements.tsx'

const NEW_KEYS = 'Alt+n'

/** The sector's lovbrudd: the list, what the checklist has found that is not in it yet, and the one being written. */
export function LovbruddRoom({ sector }: { readonly sector: Sector }) {
  const t = useText()
  const snapshot = useSnapshot()
  const { create } = useRecords()
  const readOnly = useReadOnly()
  const [search, setSearch] = useSearchParams()
  const own = snapshot.lovbrudd.filter((one) => one.compartment === sector)
  const open = own.find((one) => one.id === search.get('lovbrudd')) ?? own[0]
  function show(id: string): void {
    setSearch({ vis: 'lovbrudd', lovbrudd: id })
  }
  async function add(): Promise<void> {
    const id = await create('lovbrudd', sector, { position: nextPosition(own) })
    show(id)
    focusField({ recordKind: 'lovbrudd', recordId: id, field: 'title' })
  }
  const addTitle = t('conclusion.addLovbrudd', { what: t(lovbruddKey(sector)).toLowerCase() })
  useCommand(
    readOnly ? null : { id: 'conclusion.add', title: addTitle, keys: NEW_KEYS, run: () => void add() },
  )
  return (
    <div className={open ? 'lovbrudd-room' : undefined}>
      <section className="panel lovbrudd-rail" aria-labelledby="lovbrudd-list-heading">
        <h2 id="lovbrudd-list-heading">{t('conclusion.listHeading', { what: t(lovbruddKey(sector)) })}</h2>
        {own.length === 0 ? (
          <p>
            {readOnly
              ? t(noLovbruddKey(sector))
              : t(`conclusion.emptyList.${sector === 'school' ? 'udir' : 'systemAudit'}`)}
          </p>
        ) : (
          <LovbruddList sector={sector} lovbrudd={own} openId={open?.id ?? null} />
        )}
        {readOnly ? null : (
          <>
            <Button variant={own.length === 0 ? 'primary' : 'secondary'} onClick={() => void add()}>
              <PlusIcon aria-hidden /> {addTitle} <KeyName keys={NEW_KEYS} />
            </Button>
            <PendingRequirements sector={sector} lovbrudd={own} onMade={show} />
          </>
        )}
      </section>
      {open ? (
        <LovbruddEditor
          key={open.id}
          lovbrudd={open}
          sector={sector}
          number={own.indexOf(open) + 1}
          of={own.length}
        />
      ) : null}
    </div>
  )
}
