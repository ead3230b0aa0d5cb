import { useMemo, useState } from 'react'
import { catalogue, findRequirement } from '../../../shared/catalogue/catalogue.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { useFacts } from '../../case/facts/use-facts.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { markedOrParagraph, selectionOnScreen, withQuotation } from '../../ui/selected-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.ts'

type Source = InspectionSnapshot['source'][number]

/**
 * The writing surface of a source. Ctrl+Enter makes a fact of what is marked, or of the paragraph one stands in, tied
 * to the requirement that is chosen; Ctrl+Shift+S sets it in quotation marks.
 */
export function NotesField({ source }: { readonly source: Source }) {
  const t = useText()
  const facts = useFacts()
  const store = useCaseStore()
  const readOnly = useReadOnly()
  const [requirementId, setRequirementId] = useState<string | null>(null)
  const address = `source/${source.id}/notes`

  async function makeFact(): Promise<void> {
    const area = activeArea(address)
    const text = area ? markedOrParagraph(area).text : selectionOnScreen()
    const id = await facts.create({
      text,
      compartment: source.compartment,
      sourceId: source.id,
      requirementIds: requirementId === null ? [] : [requirementId],
    })
    if (text === '') return focusField({ recordKind: 'fact', recordId: id, field: 'text' })
    const number = store.view().snapshot.fact.find((fact) => fact.id === id)?.number ?? ''
    announce(t('facts.madeFromNote', { number }))
  }
  function quote(): void {
    const area = activeArea(address)
    if (!area) return announce(t('facts.quoteWhere'))
    const range = markedOrParagraph(area)
    if (range.text === '') return
    const quoted = withQuotation(area.value, range)
    area.setRangeText(quoted.text.slice(quoted.start, quoted.end), range.start, range.end, 'select')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  useCommand({
    id: 'facts.add',
    title: t('facts.addFromNote'),
    keys: '$mod+Enter',
    run: () => void makeFact(),
  })
  useCommand(
    readOnly ? null : { id: 'facts.quote', title: t('facts.quote'), keys: '$mod+Shift+s', run: quote },
  )
  const options = useRequirementOptions()
  const chosen = requirementId === null ? undefined : findRequirement(requirementId)
  return (
    <div className="notes">
      <TextField
        recordKind="source"
        recordId={source.id}
        compartment={source.compartment}
        field="notes"
        multiline
        rows={14}
        label={t('field.source.notes')}
        description={t('facts.notesHelp')}
      />
      <div className="notes-tools">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
          onMouseDown={keepFocus}
          onClick={() => void makeFact()}
        >
          {t('facts.addFromNote')} <KeyName keys="$mod+Enter" />
        </button>
        {readOnly ? null : (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            onMouseDown={keepFocus}
            onClick={quote}
          >
            {t('facts.quote')} <KeyName keys="$mod+Shift+s" />
          </button>
        )}
        <div className="notes-requirement">
          <SearchPicker label={t('facts.tieNewTo')} options={options} onPick={setRequirementId} />
          {chosen ? (
            <p>
              {t('facts.newTiedTo', { requirement: `${chosen.id} ${chosen.title[t.maalform]}` })}{' '}
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                data-size="sm"
                onClick={() => setRequirementId(null)}
              >
                {t('facts.tieToNone')}
              </button>
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function useRequirementOptions() {
  const { maalform } = useText()
  return useMemo(
    () =>
      catalogue.requirements.map((one) => ({
        id: one.id,
        label: `${one.id} ${one.title[maalform]}`,
        words: fold(`${one.title.nb} ${one.title.nn} ${one.controlQuestion[maalform]}`),
      })),
    [maalform],
  )
}

/** A button pressed with the pointer must not take the caret away from the note it works on. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault()
}

function activeArea(address: string): HTMLTextAreaElement | null {
  const active = document.activeElement
  return active instanceof HTMLTextAreaElement && active.dataset['fieldAddress'] === address ? active : null
}
