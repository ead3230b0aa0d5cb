/** Whether bytes begin with an ASCII text. */
export function startsWith(bytes: Uint8Array, text: string): boolean {
  return asciiBytes(text).every((byte, at) => bytes[at] === byte)
}

/** Bytes one after another. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The bytes of an ASCII text. */
export function asciiBytes(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
