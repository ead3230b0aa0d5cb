/** Half of an id is chance: so many bytes for each, fetched for so many ids at a time, since the fetching takes the time. */
const TAIL_BYTES = 8
const IDS_AT_A_TIME = 128

/**
 * Makes ids in time order (RFC 9562, UUID version 7). Two made in the same millisecond still sort as they were made: the
 * 12 bits after the time count up (method 1 of § 6.2).
 */
export function createUuidV7(clock: () => Date, randomBytes: (length: number) => Uint8Array): () => string {
  let lastTime = 0
  let counter = 0
  let chance: Uint8Array = new Uint8Array(0)
  let used = 0
  function nextTail(): Buffer {
    if (used >= chance.length) {
      chance = randomBytes(TAIL_BYTES * IDS_AT_A_TIME)
      used = 0
    }
    used += TAIL_BYTES
    return Buffer.from(chance.subarray(used - TAIL_BYTES, used))
  }
  return () => {
    const now = clock().getTime()
    if (now > lastTime) {
      lastTime = now
      counter = 0
    } else {
      counter += 1
      // 4 096 in one millisecond, or a clock set back: borrow from the next millisecond rather than go backwards.
      if (counter > 0xfff) {
        lastTime += 1
        counter = 0
      }
    }
    const tail = nextTail()
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
    const head = lastTime.toString(16).padStart(12, '0') + (0x7000 | counter).toString(16)
    return [
      head.slice(0, 8),
      head.slice(8, 12),
      head.slice(12),
      tail.toString('hex', 0, 2),
      tail.toString('hex', 2),
    ].join('-')
  }
}
