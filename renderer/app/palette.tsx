import { Button, Dialog } from '@digdir/designsystemet-react'
import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { useContext, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { fold } from '../../shared/lib/fold.ts'
import { type Command, CommandContext, useCommand } from '../ui/commands.ts'
import { KeyName } from '../ui/key-name.tsx'
import { PaletteSourcesContext } from '../ui/palette-sources.ts'
import { useText } from '../ui/text-context.ts'

const SHOWN = 30

/** Ctrl+K: finds every action and every requirement by any word in it. */
export function Palette() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const registry = useContext(CommandContext)
  const sources = useContext(PaletteSourcesContext)
  const commands = useSyncExternalStore(registry.subscribe, registry.all)
  const entries = useSyncExternalStore(sources.subscribe, sources.all)
  const hits = useMemo(() => found([...commands, ...entries], text), [commands, entries, text])
  const open = () => {
    setText('')
    setChosen(0)
    dialog.current?.showModal()
    // The dialog would give the focus to its first button, the one that closes it.
    field.current?.focus()
  }
  useCommand({ id: 'app.palette', title: t('app.palette'), keys: '$mod+k', run: open })
  function run(command: Command | undefined): void {
    if (!command) return
    dialog.current?.close()
    command.run()
  }
  return (
    <>
      <Button variant="secondary" data-color="neutral" onClick={open} className="palette-button">
        <MagnifyingGlassIcon aria-hidden />
        <span>{t('app.palette')}</span> <kbd>Ctrl K</kbd>
      </Button>
      <Dialog
        ref={dialog}
        className="palette"
        closedby="any"
        closeButton={t('app.close')}
        aria-label={t('app.palette')}
      >
        <p className="dialog-title" aria-hidden="true">
          {t('app.palette')}
        </p>
        <input
          ref={field}
          className="ds-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={hits[chosen] ? `${listId}-${chosen}` : undefined}
          aria-label={t('app.paletteHint')}
          placeholder={t('app.paletteHint')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1))
            else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
            else if (event.key === 'Enter') run(hits[chosen])
            else return
            event.preventDefault()
          }}
        />
        <div id={listId} role="listbox" aria-label={t('app.palette')} className="palette-list">
          {hits.map((command, index) => (
            <div
              key={command.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className="palette-row"
              tabIndex={-1}
              onClick={() => run(command)}
              onKeyDown={(event) => event.key === 'Enter' && run(command)}
            >
              <span>{command.title}</span>
              {command.keys ? <KeyName keys={command.keys} /> : null}
            </div>
          ))}
        </div>
        {hits.length === 0 ? <p role="status">{t('app.paletteEmpty')}</p> : null}
      </Dialog>
    </>
  )
}

function found(commands: readonly Command[], text: string): readonly Command[] {
  const words = fold(text).split(/\s+/u).filter(Boolean)
  return commands
    .filter((command) => {
      const folded = `${fold(command.title)} ${command.words ?? ''}`
      return words.every((word) => folded.includes(word))
    })
    .slice(0, SHOWN)
}
