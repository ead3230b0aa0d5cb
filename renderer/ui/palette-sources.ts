import { createContext, useContext, useEffect } from 'react'
import { type CommandRegistry, createCommandRegistry, type Command } from './commands.ts'

/** Long lists the palette also searches, such as all requirements: they are no actions and have no keys. */
export const PaletteSourcesContext = createContext<CommandRegistry>(createCommandRegistry())

/** Offers entries to the palette while the component is on screen. Keep `entries` stable (memoised). */
export function usePaletteEntries(entries: readonly Command[]): void {
  const registry = useContext(PaletteSourcesContext)
  useEffect(() => {
    const removers = entries.map((entry) => registry.add(entry))
    return () => {
      for (const remove of removers) remove()
    }
  }, [registry, entries])
}
