type Listener = (message: string) => void
const listeners = new Set<Listener>()

/** Says something once, in the quiet line at the foot of the window, which screen readers read aloud. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message)
}

/** For the component that shows the line. */
export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
