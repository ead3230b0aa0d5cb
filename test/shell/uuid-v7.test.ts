import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createUuidV7 } from '../../electron/shell/uuid-v7.ts'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u

function makeIds(count: number, clock: () => Date): string[] {
  const createId = createUuidV7(clock, randomBytes)
  return Array.from({ length: count }, createId)
}

describe('ids', () => {
  it('are UUIDs of version 7 that begin with the time', () => {
    const [id] = makeIds(1, () => new Date('2026-11-27T06:00:00.000Z'))
    expect(id).toMatch(UUID_V7)
    expect(Number.parseInt((id ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(
      Date.parse('2026-11-27T06:00:00.000Z'),
    )
  })

  it('sort as they were made and are never the same, also thousands in a millisecond and with the clock set back', () => {
    let now = Date.parse('2026-11-27T06:00:00.000Z')
    const ids = makeIds(10_000, () => {
      now -= 1
      return new Date(now)
    })
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length)
    expect(ids.every((id) => UUID_V7.test(id))).toBe(true)
  })
})
