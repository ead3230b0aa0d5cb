import { useLayoutEffect } from 'react'
import { useLocation } from 'react-router'

/** A screen opens at its top, however far down the last one was read. A field it was opened for is scrolled to afterwards. */
export function useTopOfScreen(): void {
  const { pathname } = useLocation()
  // What is open on a screen, e.g. a requirement, is the fourth part of its address.
  const screen = pathname.split('/').slice(0, 4).join('/')
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
  }, [screen])
}
