import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SessionStatus } from '../../../shared/contract/session.ts'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { onShellLock } from '../../api/shell-lock.ts'
import { announce } from '../../ui/announce.ts'
import type { OpenSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'

type Flush = () => Promise<void>

/**
 * The open session, and how it ends. `held`: the session that was open when the backend locked by itself while something
 * was not saved yet. Its screens are kept, unseen, until the same profile is unlocked and the text is safe.
 */
export function useOpenSession(status: SessionStatus | undefined): {
  readonly session: OpenSession | null
  readonly held: OpenSession | null
} {
  const t = useText()
  const queries = useQueryClient()
  const flushers = useRef(new Set<Flush>())
  const [held, setHeld] = useState<OpenSession | null>(null)
  const previous = useRef<OpenSession | null>(null)
  const beforeLock = useCallback((flush: Flush) => {
    flushers.current.add(flush)
    return () => flushers.current.delete(flush)
  }, [])
  const saveAndLock = useCallback(async () => {
    try {
      await flushAll(flushers.current)
    } catch (error) {
      announce(t('session.lockFailed', { reason: refusalText(t, error) }))
      return false
    }
    previous.current = null
    await client.session.lock().catch(() => undefined)
    forgetAnswers(queries)
    await queries.invalidateQueries({ queryKey: orpc.session.status.key() })
    return true
  }, [queries, t])
  useEffect(() => onShellLock(saveAndLock), [saveAndLock])
  const open = status?.open
  const settings = status?.settings
  const session = useMemo<OpenSession | null>(() => {
    if (!status || !open || !settings) return null
    return {
      profile: open,
      settings,
      status,
      lock: async () => void (await saveAndLock()),
      saveSettings: async (next) => {
        await client.session.saveSettings(next)
        await queries.invalidateQueries({ queryKey: orpc.session.status.key() })
      },
      beforeLock,
    }
  }, [status, open, settings, saveAndLock, beforeLock, queries])
  useEffect(() => {
    const before = previous.current
    previous.current = session
    if (session) setHeld(null)
    else if (before) {
      setHeld(before)
      flushAll(flushers.current).then(
        () => setHeld(null),
        () => undefined,
      )
    }
  }, [session])
  return { session, held: session ? null : (held ?? previous.current) }
}

async function flushAll(flushers: ReadonlySet<Flush>): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()))
}

/** What was read from the profile does not stay in memory; only the status is asked for again. */
function forgetAnswers(queries: ReturnType<typeof useQueryClient>): void {
  queries.removeQueries({
    predicate: (query) => JSON.stringify(query.queryKey[0]) !== '["session","status"]',
  })
}
