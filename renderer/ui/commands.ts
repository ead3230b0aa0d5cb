import { createContext, useContext, useLayoutEffect, useRef } from 'react'

/** Something a person can do here, by palette, by key, and mostly also by a button. */
export type Command = {
  /** Stable name, e.g. `case.undo`. The latest screen to claim a name has it. */
  readonly id: string
  /** What the palette and the key list call it. */
  readonly title: string
  /** Folded words (see fold.ts) the palette also finds it by. */
  readonly words?: string
  /** tinykeys syntax: `$mod+k`, `F8`, `Shift+F8`, `Alt+ArrowDown`. `$mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: string
  /** Runs only when no field has focus: for plain letters and digits. */
  readonly outsideFields?: boolean
  readonly run: () => void
}

export type CommandRegistry = {
  readonly add: (command: Command) => () => void
  readonly all: () => readonly Command[]
  readonly subscribe: (listener: () => void) => () => void
}

/** Holds what can be done on the screen that is shown. */
export function createCommandRegistry(): CommandRegistry {
  const commands = new Map<string, Command>()
  const listeners = new Set<() => void>()
  let list: readonly Command[] = []
  function changed(): void {
    list = [...commands.values()]
    for (const listener of listeners) listener()
  }
  return {
    add: (command) => {
      commands.set(command.id, command)
      changed()
      return () => {
        if (commands.get(command.id) !== command) return
        commands.delete(command.id)
        changed()
      }
    },
    all: () => list,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const CommandContext = createContext<CommandRegistry>(createCommandRegistry())

/** Offers a command for as long as the component is on screen. `null` offers nothing. */
export function useCommand(command: Command | null): void {
  const registry = useContext(CommandContext)
  const latest = useRef(command)
  latest.current = command
  const { id, title, keys, outsideFields } = command ?? {
    id: null,
    title: '',
    keys: undefined,
    outsideFields: undefined,
  }
  // Before the screen is painted: a key that is pressed as soon as one sees the screen is never lost.
  useLayoutEffect(() => {
    if (id === null) return undefined
    return registry.add({
      id,
      title,
      ...(keys === undefined ? {} : { keys }),
      ...(outsideFields === undefined ? {} : { outsideFields }),
      run: () => latest.current?.run(),
    })
  }, [registry, id, title, keys, outsideFields])
}
