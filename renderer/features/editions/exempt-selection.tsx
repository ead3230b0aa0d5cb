import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { refusalText } from '../../api/refusal.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { useText } from '../../ui/text-context.ts'
import { type MarkedWords, markedWords, useExempt } from './exempt-words.ts'
import './editions.css'

const KEYS = 'Alt+u'

/** «Unnta fra offentlighet»: exempts what is marked in a field, by key, by the palette, or by a button beside the text. */
export function ExemptSelection() {
  const t = useText()
  const exempt = useExempt()
  const last = useRef<MarkedWords | null>(null)
  const [isOffered, setOffered] = useState(false)
  useEffect(() => {
    function onSelection(): void {
      const marked = markedWords()
      // The palette takes the focus: what was marked before it opened is still meant.
      if (marked || !document.querySelector('dialog[open]')) last.current = marked
      setOffered(marked !== null && !(document.activeElement instanceof HTMLInputElement))
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [])
  function run(): void {
    const words = markedWords() ?? last.current
    if (!words) {
      announce(t('edition.nothingMarked'))
      return
    }
    exempt(words).then(
      (isNew) => announce(t(isNew ? 'edition.exempted' : 'edition.alreadyExempt')),
      (error: unknown) => announce(refusalText(t, error)),
    )
  }
  useCommand({ id: 'case.exempt', title: t('edition.exemptSelection'), keys: KEYS, run })
  if (!isOffered) return null
  return (
    <Button
      className="exempt-selection"
      data-size="sm"
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {t('edition.exemptSelection')} <KeyName keys={KEYS} />
    </Button>
  )
}
