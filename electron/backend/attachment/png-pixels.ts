import { inflateSync } from 'node:zlib'

/** What a PNG's header says about its rows (PNG, third edition, 11.2.1). */
export type PngHeader = {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colourType: number
  readonly interlaced: boolean
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** First column and row, and steps, of the seven passes of an interlaced picture (PNG, third edition, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
/** Some writers leave a little behind the last row. */
const SLACK_BYTES = 65_536

/** Whether packed bytes are the whole picture that the header tells of: no noise, not cut, and not a mountain of zeroes. */
export function isWholePicture(header: PngHeader, packed: Uint8Array): boolean {
  const expected = unpackedBytes(header)
  if (expected === null) return false
  try {
    return inflateSync(packed, { maxOutputLength: expected + SLACK_BYTES }).length >= expected
  } catch {
    return false
  }
}

/** How many bytes the picture's rows take, each with its filter byte; null for a colour type that there is not. */
function unpackedBytes({ width, height, depth, colourType, interlaced }: PngHeader): number | null {
  const channels = CHANNELS[colourType]
  if (channels === undefined) return null
  const rows = (columns: number, lines: number): number =>
    columns === 0 ? 0 : lines * (1 + Math.ceil((columns * channels * depth) / 8))
  if (!interlaced) return rows(width, height)
  return PASSES.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + rows(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
    0,
  )
}
