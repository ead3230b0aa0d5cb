const WIDTH = 480
const HEIGHT = 320

/**
 * The sample's one picture, as a PNG: a drawing of the school room seen from above. Made by a formula, so that no photo
 * of a real place is shipped. Grey, 8 bits, stored without compression (PNG, third edition; RFC 1950 and 1951).
 */
export function samplePhoto(): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(HEIGHT * (WIDTH + 1))
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows[y * (WIDTH + 1) + 1 + x] = greyAt(x, y)
  }
  const header = [...uint32(WIDTH), ...uint32(HEIGHT), 8, 0, 0, 0, 0]
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibStored(rows)),
    ...chunk('IEND', []),
  ])
}

/** Walls, four desks, a board along the north wall and two windows in the south wall. */
function greyAt(x: number, y: number): number {
  const inside = (left: number, top: number, width: number, height: number): boolean =>
    x >= left && x < left + width && y >= top && y < top + height
  if (!inside(20, 20, 440, 280)) return 255
  if (inside(100, 288, 90, 12) || inside(290, 288, 90, 12)) return 235
  if (!inside(28, 28, 424, 264)) return 70
  if (inside(140, 30, 200, 8)) return 110
  const desk = [90, 270].some((left) => [110, 200].some((top) => inside(left, top, 110, 50)))
  return desk ? 180 : 250
}

function zlibStored(data: Uint8Array): readonly number[] {
  const bytes: number[] = [0x78, 0x01]
  for (let at = 0; at < data.length; at += 65_535) {
    const block = data.subarray(at, at + 65_535)
    const last = at + 65_535 >= data.length ? 1 : 0
    bytes.push(last, block.length & 255, block.length >> 8, ~block.length & 255, (~block.length >> 8) & 255)
    for (const byte of block) bytes.push(byte)
  }
  return [...bytes, ...uint32(adler32(data))]
}

function chunk(type: string, data: readonly number[]): readonly number[] {
  const body = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data]
  return [...uint32(data.length), ...body, ...uint32(crc32(body))]
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return ((b << 16) | a) >>> 0
}

function uint32(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}
