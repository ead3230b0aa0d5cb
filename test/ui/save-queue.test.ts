import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FieldEdit, SaveReceipt } from '../../shared/contract/record.ts'
import type { PendingEdit, SaveState } from '../../renderer/case/field-state.ts'
import { createSaveQueue, PAUSE_MS } from '../../renderer/case/save-queue.ts'

const SAVED_AT = '2026-03-03T14:03:22.000Z'

/** A backend that takes `latency` ms a call and can be told to refuse; remembers every call and how many ran at once. */
function fakeBackend(latency: number) {
  const calls: FieldEdit[][] = []
  const stored = new Map<string, unknown>()
  let refusals = 0
  let running = 0
  let mostAtOnce = 0
  let firstDurableAt: number | null = null
  return {
    calls,
    stored,
    refuse: (times: number) => {
      refusals = times
    },
    mostAtOnce: () => mostAtOnce,
    firstDurableAt: () => firstDurableAt,
    send: async (edits: FieldEdit[]): Promise<SaveReceipt> => {
      calls.push(edits)
      running += 1
      mostAtOnce = Math.max(mostAtOnce, running)
      await new Promise((done) => setTimeout(done, latency))
      running -= 1
      if (refusals > 0) {
        refusals -= 1
        throw new Error('DiskFull')
      }
      for (const edit of edits) stored.set(`${edit.recordKind}/${edit.recordId}/${edit.field}`, edit.value)
      firstDurableAt ??= Date.now()
      return {
        savedAt: SAVED_AT,
        fields: edits.map((edit) => ({ ...edit, heads: [`head of ${JSON.stringify(edit.value)}`] })),
      }
    },
  }
}

function edit(field: string, value: string): PendingEdit {
  return { recordKind: 'answer', recordId: 'BV-01', compartment: 'childWelfare', field, value }
}

function setUp(latency = 40) {
  const backend = fakeBackend(latency)
  const states: Record<string, SaveState[]> = {}
  const heads = new Map<string, readonly string[]>()
  const queue = createSaveQueue({
    send: backend.send,
    headsOf: (key) => heads.get(key) ?? [],
    onSaved: (receipt) => {
      for (const saved of receipt.fields)
        heads.set(`${saved.recordKind}/${saved.recordId}/${saved.field}`, saved.heads)
    },
    onState: (key, state) => {
      states[key] = [...(states[key] ?? []), state]
    },
    schedule: (run, milliseconds) => setTimeout(run, milliseconds) as unknown as number,
    cancel: (timer) => clearTimeout(timer),
  })
  return { backend, queue, states }
}

const ASSESSMENT = 'answer/BV-01/assessment'

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('makes text durable at most one second after a pause, also on a slow disk', async () => {
    const { backend, queue } = setUp(400)
    queue.put(edit('assessment', 'Barna er hørt.'))
    const pausedAt = Date.now()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(backend.stored.get(ASSESSMENT)).toBe('Barna er hørt.')
    expect((backend.firstDurableAt() ?? Number.POSITIVE_INFINITY) - pausedAt).toBeLessThanOrEqual(1_000)
    expect(queue.isEmpty()).toBe(true)
  })

  test('sends nothing while the person is still typing, and one call when they pause', async () => {
    const { backend, queue } = setUp()
    for (const text of ['B', 'Ba', 'Bar', 'Barn']) {
      queue.put(edit('assessment', text))
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 100)
    }
    expect(backend.calls).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(backend.calls).toHaveLength(1)
    expect(backend.stored.get(ASSESSMENT)).toBe('Barn')
  })

  test('says «saved» only after the commit, with the time of the commit', async () => {
    const { queue, states } = setUp()
    queue.put(edit('assessment', 'a'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 39)
    expect(states[ASSESSMENT]?.map((state) => state.step)).toEqual(['waiting', 'saving'])
    await vi.advanceTimersByTimeAsync(1)
    expect(states[ASSESSMENT]?.at(-1)).toEqual({ step: 'saved', at: SAVED_AT })
  })

  test('does not say «saved» when more was typed while the call ran', async () => {
    const { backend, queue, states } = setUp(200)
    queue.put(edit('assessment', 'first'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 50)
    queue.put(edit('assessment', 'first and second'))
    await vi.advanceTimersByTimeAsync(160)
    expect(states[ASSESSMENT]?.map((state) => state.step)).not.toContain('saved')
    expect(queue.pending(edit('assessment', ''))?.value).toBe('first and second')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(backend.stored.get(ASSESSMENT)).toBe('first and second')
    expect(states[ASSESSMENT]?.at(-1)?.step).toBe('saved')
  })

  test('names the heads the person had in front of them, also those made by the call before', async () => {
    const { backend, queue } = setUp()
    queue.put(edit('assessment', 'one'))
    await vi.advanceTimersByTimeAsync(1_000)
    queue.put(edit('assessment', 'two'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(backend.calls.map(([call]) => call?.parents)).toEqual([[], ['head of "one"']])
  })

  test('keeps what could not be saved, says so, and tries again by itself', async () => {
    const { backend, queue, states } = setUp()
    backend.refuse(2)
    queue.put(edit('assessment', 'kept'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 50)
    expect(states[ASSESSMENT]?.at(-1)).toMatchObject({ step: 'failed' })
    expect(queue.pending(edit('assessment', ''))?.value).toBe('kept')
    expect(queue.isEmpty()).toBe(false)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(backend.stored.get(ASSESSMENT)).toBe('kept')
    expect(states[ASSESSMENT]?.at(-1)?.step).toBe('saved')
    expect(queue.isEmpty()).toBe(true)
  })

  test('what is typed after a failure wins over what failed', async () => {
    const { backend, queue } = setUp(200)
    backend.refuse(1)
    queue.put(edit('assessment', 'old'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 50)
    queue.put(edit('assessment', 'new'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(backend.stored.get(ASSESSMENT)).toBe('new')
    expect(backend.calls.flat().map((call) => call.value)).not.toContain('old and new')
  })

  test('never runs two calls at once, whatever is asked for meanwhile', async () => {
    const { backend, queue } = setUp(120)
    for (let at = 0; at < 30; at += 1) {
      queue.put(edit(at % 2 === 0 ? 'assessment' : 'reason', `text ${at}`), at % 5 === 0)
      if (at % 7 === 0) void queue.putAll([edit('state', 'noLovbrudd')])
      if (at % 11 === 0) void queue.flush()
      await vi.advanceTimersByTimeAsync(50)
    }
    await vi.advanceTimersByTimeAsync(5_000)
    expect(backend.mostAtOnce()).toBe(1)
    expect(backend.stored.get(ASSESSMENT)).toBe('text 28')
    expect(backend.stored.get('answer/BV-01/reason')).toBe('text 29')
    expect(backend.stored.get('answer/BV-01/state')).toBe('noLovbrudd')
  })

  test('values that belong together go in one call', async () => {
    const { backend, queue } = setUp()
    const saved = queue.putAll([edit('state', 'notExamined'), edit('reason', 'Ikke tid.')])
    await vi.advanceTimersByTimeAsync(100)
    await saved
    expect(backend.calls).toHaveLength(1)
    expect(backend.calls[0]?.map((call) => call.field)).toEqual(['state', 'reason'])
  })

  test('a flush resolves when everything is durable, and rejects when it is not', async () => {
    const { backend, queue } = setUp()
    queue.put(edit('assessment', 'a'))
    const flushed = queue.flush()
    await vi.advanceTimersByTimeAsync(50)
    await flushed
    expect(backend.stored.get(ASSESSMENT)).toBe('a')
    backend.refuse(1)
    queue.put(edit('assessment', 'b'))
    const refused = expect(queue.flush()).rejects.toThrow('DiskFull')
    await vi.advanceTimersByTimeAsync(50)
    await refused
    expect(queue.pending(edit('assessment', ''))?.value).toBe('b')
  })

  test('loses nothing in a thousand edits of ten fields through a backend that refuses now and then', async () => {
    const { backend, queue } = setUp(30)
    const last = new Map<string, string>()
    for (let at = 0; at < 1_000; at += 1) {
      const field = `field${(at * 7) % 10}`
      if (at % 40 === 0) backend.refuse(1)
      queue.put(edit(field, `value ${at}`), at % 13 === 0)
      last.set(`answer/BV-01/${field}`, `value ${at}`)
      await vi.advanceTimersByTimeAsync((at * 31) % 90)
    }
    await vi.advanceTimersByTimeAsync(60_000)
    expect(Object.fromEntries(backend.stored)).toEqual(Object.fromEntries(last))
    expect(queue.isEmpty()).toBe(true)
    expect(backend.mostAtOnce()).toBe(1)
  })
})
