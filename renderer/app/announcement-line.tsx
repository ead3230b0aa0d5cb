import { useEffect, useState } from 'react'
import { onAnnounce } from '../ui/announce.ts'

const SHOWN_MS = 6_000

/** The quiet line where the app tells what it just did. */
export function AnnouncementLine() {
  const [message, setMessage] = useState('')
  useEffect(() => onAnnounce(setMessage), [])
  useEffect(() => {
    if (message === '') return undefined
    const timer = window.setTimeout(() => setMessage(''), SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [message])
  return (
    <div className="announcement" role="status" aria-live="polite" data-shown={message !== ''}>
      {message}
    </div>
  )
}
