import type { PdfArray, PdfDictionary, PdfStream, PdfString, PdfValue } from './pdf-value.ts'
import { pdfArray, pdfName, pdfReference } from './pdf-value.ts'

/** The bytes are not PDF syntax where PDF syntax was expected. Caught by `parsePdf`, never by others. */
export class PdfSyntaxError extends Error {
  constructor(what: string, offset: number) {
    super(`${what} at ${offset}`)
    this.name = 'PdfSyntaxError'
  }
}

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'))
const MAX_DEPTH = 64
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/**
 * Reads PDF values from bytes, front to back (ISO 32000-1 § 7.2 and 7.3). Stricter than viewers on purpose: what is
 * unusual is refused, because a verifier that repairs a file may see another file than the reader does.
 */
export class PdfLexer {
  readonly bytes: Buffer
  position: number

  constructor(bytes: Buffer, position: number) {
    this.bytes = bytes
    this.position = position
  }

  /** Steps over white space. Comments are not white space here: our files have none between objects. */
  skipWhite(): void {
    while (this.position < this.bytes.length && WHITE.has(this.bytes[this.position] as number))
      this.position++
  }

  /** Steps over a keyword, after white space. Throws when something else stands there. */
  expect(keyword: string): void {
    this.skipWhite()
    if (!this.at(keyword)) throw new PdfSyntaxError(`Expected ${keyword}`, this.position)
    this.position += keyword.length
  }

  /** Whether these characters stand at the position. */
  at(keyword: string): boolean {
    return this.bytes.toString('latin1', this.position, this.position + keyword.length) === keyword
  }

  /** Reads a number without sign or fraction. */
  readInteger(): number {
    this.skipWhite()
    const word = this.readWord()
    if (!/^\d{1,10}$/.test(word)) throw new PdfSyntaxError('Expected an integer', this.position)
    return Number(word)
  }

  /** Reads any value but a stream. */
  readValue(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new PdfSyntaxError('Nested too deeply', this.position)
    this.skipWhite()
    const first = String.fromCharCode(this.bytes[this.position] ?? 0)
    if (first === '/') return pdfName(this.readName())
    if (first === '(') return this.readLiteralString()
    if (first === '[') return this.readArray(depth)
    if (first === '<') return this.at('<<') ? this.readDictionary(depth) : this.readHexString()
    return this.readNumberOrWord()
  }

  /** Reads an object's value; a dictionary may turn out to head a stream, whose length must be written directly. */
  readObjectValue(): PdfValue {
    const value = this.readValue()
    this.skipWhite()
    if (!this.at('stream')) return value
    if (typeof value !== 'object' || value?.type !== 'dictionary') {
      throw new PdfSyntaxError('A stream without a dictionary', this.position)
    }
    return this.readStream(value)
  }

  private readStream(dictionary: PdfDictionary): PdfStream {
    this.position += 'stream'.length
    if (this.at('\r\n')) this.position += 2
    else if (this.at('\n')) this.position += 1
    else throw new PdfSyntaxError('No line end after stream', this.position)
    const length = dictionary.entries.get('Length')
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) {
      throw new PdfSyntaxError('No direct stream length', this.position)
    }
    const data = this.bytes.subarray(this.position, this.position + length)
    this.position += length
    this.expect('endstream')
    return { type: 'stream', dictionary, data }
  }

  private readWord(): string {
    const start = this.position
    while (this.position < this.bytes.length && !this.isBoundary(this.position)) this.position++
    return this.bytes.toString('latin1', start, this.position)
  }

  private isBoundary(position: number): boolean {
    const byte = this.bytes[position] as number
    return WHITE.has(byte) || DELIMITERS.has(byte)
  }

  private readName(): string {
    this.position++
    const written = this.readWord()
    if (/#(?![0-9a-fA-F]{2})/.test(written)) throw new PdfSyntaxError('A broken name', this.position)
    return written.replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  private readNumberOrWord(): PdfValue {
    const start = this.position
    const word = this.readWord()
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return null
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw new PdfSyntaxError('Expected a value', start)
    return this.tryReference(word) ?? Number(word)
  }

  /** `12 0 R` begins like a number: look ahead, and go back if it was only a number. */
  private tryReference(word: string): PdfValue | undefined {
    const afterNumber = this.position
    const match = /^[\s\0]+(\d{1,5})[\s\0]+R(?=[\s\0()<>[\]{}/%]|$)/.exec(
      this.bytes.toString('latin1', afterNumber, afterNumber + 24),
    )
    if (!match || !/^\d+$/.test(word)) return undefined
    this.position = afterNumber + match[0].length
    return pdfReference(Number(word), Number(match[1]))
  }

  private readArray(depth: number): PdfArray {
    this.position++
    const items: PdfValue[] = []
    for (;;) {
      this.skipWhite()
      if (this.at(']')) break
      items.push(this.readValue(depth + 1))
    }
    this.position++
    return pdfArray(items)
  }

  /** A key that stands twice is refused: two readers would see two different files. */
  private readDictionary(depth: number): PdfDictionary {
    this.position += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipWhite()
      if (this.at('>>')) break
      if (!this.at('/')) throw new PdfSyntaxError('Expected a key', this.position)
      const key = this.readName()
      if (entries.has(key)) throw new PdfSyntaxError('A key that stands twice', this.position)
      entries.set(key, this.readValue(depth + 1))
    }
    this.position += 2
    return { type: 'dictionary', entries }
  }

  private readHexString(): PdfString {
    const start = this.position
    const close = this.bytes.indexOf('>', start, 'latin1')
    if (close < 0) throw new PdfSyntaxError('An open string', start)
    const digits = this.bytes.toString('latin1', start + 1, close).replace(/[\s\0]/g, '')
    if (!/^[0-9a-fA-F]*$/.test(digits)) throw new PdfSyntaxError('Not hexadecimal', start)
    this.position = close + 1
    const even = digits.length % 2 === 0 ? digits : `${digits}0`
    return { type: 'string', bytes: Buffer.from(even, 'hex'), hex: true, start, end: this.position }
  }

  private readLiteralString(): PdfString {
    const start = this.position
    const out: number[] = []
    let open = 1
    this.position++
    while (open > 0) {
      const byte = this.bytes[this.position]
      if (byte === undefined) throw new PdfSyntaxError('An open string', start)
      if (byte === 0x5c) {
        this.readEscape(out)
        continue
      }
      if (byte === 0x28) open++
      if (byte === 0x29) open--
      if (open > 0) out.push(byte)
      this.position++
    }
    return { type: 'string', bytes: Uint8Array.from(out), hex: false, start, end: this.position }
  }

  private readEscape(out: number[]): void {
    const octal = /^\\([0-7]{1,3})/.exec(this.bytes.toString('latin1', this.position, this.position + 4))
    if (octal) {
      out.push(Number.parseInt(octal[1] as string, 8) & 0xff)
      this.position += octal[0].length
      return
    }
    const next = String.fromCharCode(this.bytes[this.position + 1] ?? 0)
    this.position += 2
    if (next === '\r' && this.at('\n')) this.position++
    if (next !== '\n' && next !== '\r') out.push(ESCAPES[next] ?? next.charCodeAt(0))
  }
}
