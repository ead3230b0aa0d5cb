import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef } from 'react'
import { createTranslator } from '../../../shared/text/translator.ts'
import { client, orpc } from '../../api/client.ts'
import { type OpenSession, SessionContext } from '../../ui/session-context.ts'
import { TextContext } from '../../ui/text-context.ts'

/** PLACEHOLDER while the unlock screens are being built. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const { data: status } = useQuery(orpc.session.status.queryOptions())
  const flushers = useRef(new Set<() => Promise<void>>())
  const t = useMemo(() => createTranslator(status?.settings.maalform ?? 'nb'), [status?.settings.maalform])
  const session = useMemo<OpenSession | null>(() => {
    if (!status?.open) return null
    return {
      profile: status.open,
      settings: status.settings,
      status,
      lock: async () => {
        await Promise.all([...flushers.current].map((flush) => flush()))
        await client.session.lock()
        await queries.invalidateQueries()
      },
      saveSettings: async (settings) => {
        await client.session.saveSettings(settings)
        await queries.invalidateQueries({ queryKey: orpc.session.key() })
      },
      beforeLock: (flush) => {
        flushers.current.add(flush)
        return () => flushers.current.delete(flush)
      },
    }
  }, [status, queries])
  if (!session) return null
  return (
    <TextContext value={t}>
      <SessionContext value={session}>{children}</SessionContext>
    </TextContext>
  )
}
