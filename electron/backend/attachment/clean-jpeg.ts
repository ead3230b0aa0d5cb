import { concat, startsWith } from './byte-pieces.ts'
import { orientationSegment, readOrientation } from './jpeg-orientation.ts'

/** A photo without anything but the picture, and its size in pixels as stored. */
export type CleanImage = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COM = 0xfe
/** Start-of-frame markers (ITU-T T.81 table B.1): C0–CF but DHT, JPG and DAC. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/**
 * A JPEG without comments, camera data, place, thumbnails or anything after its end; the compressed picture is copied
 * bit by bit. Kept beside the picture: colour profile, Adobe's colour transform, and which way is up. Null: not a JPEG.
 */
export function cleanJpeg(bytes: Uint8Array): CleanImage | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let orientation = 1
  let at = 2
  while (at < bytes.length) {
    const segment = readSegment(bytes, at)
    if (!segment) return null
    const { marker, body, end } = segment
    if (marker === EOI)
      return size && { ...size, bytes: assemble(kept, orientation, bytes.subarray(at, end)) }
    if (FRAMES.has(marker)) size = readFrame(body)
    if (marker === APP1) orientation = readOrientation(body) ?? orientation
    if (isPartOfPicture(marker, body)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

function assemble(kept: readonly Uint8Array[], orientation: number, last: Uint8Array): Uint8Array {
  const [start = new Uint8Array(), ...rest] = kept
  return concat([start, orientationSegment(orientation), ...rest, last])
}

type Segment = { readonly marker: number; readonly body: Uint8Array; readonly end: number }

/** One marker segment; for a scan, with the coded picture that follows it. */
function readSegment(bytes: Uint8Array, at: number): Segment | null {
  const marker = bytes[at + 1]
  if (bytes[at] !== 0xff || marker === undefined) return null
  if (marker === 0xff) return readSegment(bytes, at + 1)
  if (marker === EOI || (marker >= 0xd0 && marker <= 0xd7))
    return { marker, body: bytes.subarray(at, at), end: at + 2 }
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  const end = at + 2 + length
  if (length < 2 || end > bytes.length) return null
  const body = bytes.subarray(at + 4, end)
  return { marker, body, end: marker === SOS ? endOfScan(bytes, end) : end }
}

/** Coded data runs until a marker that is neither a stuffed byte (FF00) nor a restart (FFD0–FFD7). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function readFrame(body: Uint8Array): { width: number; height: number } | null {
  const height = ((body[1] ?? 0) << 8) | (body[2] ?? 0)
  const width = ((body[3] ?? 0) << 8) | (body[4] ?? 0)
  return width > 0 && height > 0 ? { width, height } : null
}

function isPartOfPicture(marker: number, body: Uint8Array): boolean {
  if (marker === COM) return false
  if (marker === APP2) return startsWith(body, 'ICC_PROFILE\0')
  if (marker === APP14) return startsWith(body, 'Adobe')
  return marker < APP0 || marker > APP15
}
