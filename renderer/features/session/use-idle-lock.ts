import { useEffect, useRef, useState } from 'react'
import { client } from '../../api/client.ts'

/** The backend is told of a person at the keyboard at most this often; its own lock allows for the delay. */
const TOUCH_MS = 10_000
const WARN_SECONDS = 30
const AGAIN_MS = 10_000
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const

/**
 * Locks when nobody has used a key or pointed at anything for so many minutes. Gives the seconds that are left when
 * there are few, else null. Looks at the clock, so that a machine that has slept locks as soon as it wakes.
 */
export function useIdleLock(minutes: number, lock: () => void): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const latestLock = useRef(lock)
  latestLock.current = lock
  useEffect(() => {
    let lastSign = Date.now()
    let lastTouch = Date.now()
    function onSign(): void {
      lastSign = Date.now()
      if (lastSign - lastTouch < TOUCH_MS) return
      lastTouch = lastSign
      // A lock that could not be put off shows itself at the next call.
      client.session.touch().catch(() => undefined)
    }
    const timer = window.setInterval(() => {
      const left = Math.ceil(minutes * 60 - (Date.now() - lastSign) / 1000)
      setSecondsLeft(left <= WARN_SECONDS && left > 0 ? left : null)
      if (left <= 0) {
        // Not locked because something could not be saved: tried again soon.
        lastSign = Date.now() - minutes * 60_000 + AGAIN_MS
        latestLock.current()
      }
    }, 1_000)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, onSign, { capture: true, passive: true })
    return () => {
      window.clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, onSign, { capture: true })
    }
  }, [minutes])
  return secondsLeft
}
