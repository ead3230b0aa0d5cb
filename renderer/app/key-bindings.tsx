import { useContext, useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { CommandContext } from '../ui/commands.ts'

const WRITES_TEXT = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]'

/** Ties the keys of whatever commands are on screen to the window. */
export function KeyBindings() {
  const registry = useContext(CommandContext)
  useEffect(() => {
    let unbind = () => {}
    function bind(): void {
      unbind()
      const bindings: Record<string, (event: KeyboardEvent) => void> = {}
      for (const command of registry.all()) {
        if (command.keys === undefined) continue
        bindings[command.keys] = (event) => {
          if (command.outsideFields && isInField(event.target)) return
          event.preventDefault()
          command.run()
        }
      }
      // tinykeys would leave fields alone; most keys here are for use while writing. `outsideFields` says which are not.
      unbind = tinykeys(window, bindings, { ignore: (event) => event.isComposing })
    }
    bind()
    const stop = registry.subscribe(bind)
    return () => {
      stop()
      unbind()
    }
  }, [registry])
  return null
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITES_TEXT) !== null
}
