import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { fold } from '../../shared/lib/fold.ts'
import { useText } from './text-context.ts'

export type PickerOption = {
  readonly id: string
  readonly label: string
  /** Folded words (see fold.ts) it is also found by. */
  readonly words?: string
}

const SHOWN = 12

/** Finds one of many by any words in it, with keys or by pointing. The list shows while the field has focus. */
export function SearchPicker(props: {
  readonly label: string
  readonly options: readonly PickerOption[]
  readonly onPick: (id: string) => void
}) {
  const t = useText()
  const listId = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const hits = useMemo(() => (open ? matches(props.options, text) : []), [open, props.options, text])
  function pick(option: PickerOption | undefined): void {
    if (!option) return
    setText('')
    setOpen(false)
    props.onPick(option.id)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown') setChosen(open ? Math.min(chosen + 1, hits.length - 1) : 0)
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') pick(hits[chosen])
    else if (event.key !== 'Escape') return
    setOpen(event.key === 'ArrowDown' || event.key === 'ArrowUp')
    event.preventDefault()
  }
  return (
    <div className="search-picker">
      <input
        className="ds-input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && hits[chosen] ? `${listId}-${chosen}` : undefined}
        aria-label={props.label}
        placeholder={props.label}
        value={text}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <div id={listId} role="listbox" aria-label={props.label} className="search-picker-list" tabIndex={-1}>
          {hits.map((option, index) => (
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className="palette-row"
              tabIndex={-1}
              // Before the field loses focus, so that the list is still there.
              onMouseDown={(event) => {
                event.preventDefault()
                pick(option)
              }}
              onKeyDown={(event) => event.key === 'Enter' && pick(option)}
            >
              {option.label}
            </div>
          ))}
          {hits.length === 0 ? (
            <div
              role="option"
              aria-selected="false"
              aria-disabled="true"
              className="palette-row"
              tabIndex={-1}
            >
              {t('app.paletteEmpty')}
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function matches(options: readonly PickerOption[], text: string): readonly PickerOption[] {
  const words = fold(text).split(/\s+/u).filter(Boolean)
  const found: PickerOption[] = []
  for (const option of options) {
    const folded = `${fold(option.label)} ${option.words ?? ''}`
    if (words.every((word) => folded.includes(word))) found.push(option)
    if (found.length === SHOWN) break
  }
  return found
}
