import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useText } from '../ui/text-context.ts'

/** How long a screen may take to show its heading: a case is read from the database first. */
const WAIT_MS = 5_000

/**
 * Brings the focus along when one goes to another screen, to its heading: the next Tab is on the screen one asked for,
 * and a screen reader says where one is. A field that the screen was opened for keeps the focus. Names the window after
 * the screen, too (WCAG 2.4.2 and 2.4.3).
 */
export function useScreenFocus(): void {
  const t = useText()
  const { pathname } = useLocation()
  const screen = screenOf(pathname)
  useEffect(
    () =>
      withHeading((heading) => {
        if (hasPlace(document.activeElement)) return
        heading.tabIndex = -1
        heading.focus({ preventScroll: true })
      }),
    [screen],
  )
  useEffect(
    () =>
      withHeading((heading) => {
        document.title = `${heading.textContent} – ${t('app.name')}`
      }),
    [pathname, t],
  )
}

/** A screen is told by its address without what is open on it: the requirements of the checklist are one screen. */
function screenOf(pathname: string): string {
  const [, first = '', id = '', room = '', open = ''] = pathname.split('/')
  return [first, id, room, room === 'sjekkliste' ? '' : open].join('/')
}

/** Whether the focus is already where one is to write or choose: in a field, or in something that lies over the screen. */
function hasPlace(active: Element | null): boolean {
  return active?.closest('input, textarea, select, [data-field-address], dialog[open]') != null
}

/** Calls with the screen's heading as soon as it is there. Returns how to stop waiting for it. */
function withHeading(use: (heading: HTMLElement) => void): () => void {
  const find = (): boolean => {
    const heading = document.querySelector<HTMLElement>('#content h1')
    if (heading) use(heading)
    return heading !== null
  }
  if (find()) return () => {}
  const observer = new MutationObserver(() => {
    if (find()) stop()
  })
  const timer = window.setTimeout(() => observer.disconnect(), WAIT_MS)
  function stop(): void {
    observer.disconnect()
    window.clearTimeout(timer)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}
