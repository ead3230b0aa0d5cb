import { useEffect, useRef } from 'react'

const EVENT = 'samsyn:help'

/** Asks whatever is on screen for help about the thing in focus. False: nothing there has any. */
export function requestHelp(): boolean {
  return !window.dispatchEvent(new Event(EVENT, { cancelable: true }))
}

/** Answers when help is asked for. The answer is true when it was given. */
export function useHelpRequest(answer: () => boolean): void {
  const latest = useRef(answer)
  latest.current = answer
  useEffect(() => {
    function onRequest(event: Event): void {
      if (latest.current()) event.preventDefault()
    }
    window.addEventListener(EVENT, onRequest)
    return () => window.removeEventListener(EVENT, onRequest)
  }, [])
}
