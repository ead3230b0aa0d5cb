import type { FieldEdit, SaveReceipt } from '../../shared/contract/record.ts'
import { fieldKey, type FieldAddress, type PendingEdit, type SaveState } from './field-state.ts'

/** A pause this long after the last key sends the text. With the commit it stays under one second. */
export const PAUSE_MS = 500
const RETRY_MS = [1_000, 2_000, 5_000, 10_000]

type Dependencies = {
  readonly send: (edits: FieldEdit[]) => Promise<SaveReceipt>
  /** The heads the person has in front of them for a field. */
  readonly headsOf: (key: string) => readonly string[]
  readonly onSaved: (receipt: SaveReceipt, sent: readonly PendingEdit[]) => void
  readonly onState: (key: string, state: SaveState) => void
  readonly schedule: (run: () => void, milliseconds: number) => number
  readonly cancel: (timer: number) => void
}

export type SaveQueue = {
  /** Notes a new value; it is sent after a pause, or at once with `now`. */
  readonly put: (edit: PendingEdit, now?: boolean) => void
  /** Notes several values that belong together and sends them at once, in one transaction. */
  readonly putAll: (edits: readonly PendingEdit[]) => Promise<void>
  /** Sends everything that waits. Resolves when it is durable; rejects when it could not be saved. */
  readonly flush: () => Promise<void>
  readonly pending: (
    address: Pick<FieldAddress, 'recordKind' | 'recordId' | 'field'>,
  ) => PendingEdit | undefined
  readonly isEmpty: () => boolean
}

/** Autosave: one call at a time, in order; what fails is kept, shown and tried again. */
export function createSaveQueue(dependencies: Dependencies): SaveQueue {
  const waiting = new Map<string, PendingEdit>()
  let inFlight: Promise<void> | null = null
  let sending = new Map<string, PendingEdit>()
  let timer: number | null = null
  let failures = 0

  function plan(milliseconds: number): void {
    if (timer !== null) dependencies.cancel(timer)
    timer = dependencies.schedule(() => {
      timer = null
      void flush().catch(() => undefined)
    }, milliseconds)
  }

  function note(edit: PendingEdit): void {
    const key = fieldKey(edit)
    waiting.set(key, edit)
    dependencies.onState(key, { step: 'waiting' })
  }

  async function sendBatch(): Promise<void> {
    sending = new Map(waiting)
    waiting.clear()
    const batch = [...sending.values()]
    for (const key of sending.keys()) dependencies.onState(key, { step: 'saving' })
    try {
      const receipt = await dependencies.send(
        batch.map((edit) => ({ ...edit, parents: [...dependencies.headsOf(fieldKey(edit))] })),
      )
      failures = 0
      sending = new Map()
      dependencies.onSaved(receipt, batch)
      for (const edit of batch) {
        const key = fieldKey(edit)
        if (!waiting.has(key)) dependencies.onState(key, { step: 'saved', at: receipt.savedAt })
      }
    } catch (error) {
      keep(error)
      throw error
    }
  }

  function keep(error: unknown): void {
    for (const [key, edit] of sending) {
      if (!waiting.has(key)) waiting.set(key, edit)
      dependencies.onState(key, { step: 'failed', error })
    }
    sending = new Map()
    plan(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] as number)
    failures += 1
  }

  async function flush(): Promise<void> {
    while (inFlight || waiting.size > 0) {
      inFlight ??= sendBatch().finally(() => {
        inFlight = null
      })
      await inFlight
    }
  }

  return {
    put: (edit, now = false) => {
      note(edit)
      plan(now ? 0 : PAUSE_MS)
    },
    putAll: (edits) => {
      for (const edit of edits) note(edit)
      return flush()
    },
    flush,
    pending: (address) => waiting.get(fieldKey(address)) ?? sending.get(fieldKey(address)),
    isEmpty: () => waiting.size === 0 && inFlight === null,
  }
}
