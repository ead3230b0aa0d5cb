/**
 * Makes ids in time order (RFC 9562, UUID version 7). Two made in the same millisecond still sort as they were made: the
 * 12 bits after the time count up (method 1 of § 6.2).
 */
export function createUuidV7(clock: () => Date, randomBytes: (length: number) => Uint8Array): () => string {
  let lastTime = 0
  let counter = 0
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
    const tail = Buffer.from(randomBytes(8))
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
