/**
 * A value as it stands in a PDF file (ISO 32000-1 § 7.3). Strings remember where in the file they stand: the hole in a
 * signature's byte range must be exactly one such string.
 */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream

export type PdfName = { readonly type: 'name'; readonly name: string }
export type PdfString = {
  readonly type: 'string'
  readonly bytes: Uint8Array
  /** Written as `<…>` (hexadecimal) and not as `(…)`. */
  readonly hex: boolean
  /** Offset of the opening delimiter, and of the byte after the closing one. -1 for strings made here. */
  readonly start: number
  readonly end: number
}
export type PdfReference = {
  readonly type: 'reference'
  readonly number: number
  readonly generation: number
}
export type PdfArray = { readonly type: 'array'; readonly items: readonly PdfValue[] }
export type PdfDictionary = { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
export type PdfStream = {
  readonly type: 'stream'
  readonly dictionary: PdfDictionary
  /** The stream's bytes as they are stored, still compressed. */
  readonly data: Uint8Array
}

export type PdfValueType = Exclude<PdfValue, null | boolean | number>['type']

/** Makes a name: `/Sig`. */
export function pdfName(name: string): PdfName {
  return { type: 'name', name }
}

/** Makes a reference to an object: `12 0 R`. */
export function pdfReference(number: number, generation = 0): PdfReference {
  return { type: 'reference', number, generation }
}

/** Makes an array. */
export function pdfArray(items: readonly PdfValue[]): PdfArray {
  return { type: 'array', items }
}

/** Makes a dictionary, with its entries in the order given. */
export function pdfDictionary(entries: Readonly<Record<string, PdfValue>>): PdfDictionary {
  return { type: 'dictionary', entries: new Map(Object.entries(entries)) }
}

/** Makes a byte string that is written in hexadecimal. */
export function pdfBytes(bytes: Uint8Array): PdfString {
  return { type: 'string', bytes, hex: true, start: -1, end: -1 }
}

/** Makes a text string: UTF-16BE with its mark, which every reader understands (ISO 32000-1 § 7.9.2.2). */
export function pdfText(text: string): PdfString {
  return pdfBytes(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
}

/** Reads a text string: UTF-16BE, UTF-8 (PDF 2.0) or, for anything else, Latin 1 as the nearest to PDFDocEncoding. */
export function textOf(value: PdfString): string {
  const bytes = Buffer.from(value.bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}

/** Narrows a value to one type, or undefined when it is another. */
export function asType<T extends PdfValueType>(
  value: PdfValue | undefined,
  type: T,
): Extract<PdfValue, { type: T }> | undefined {
  if (typeof value !== 'object' || value === null || value.type !== type) return undefined
  return value as Extract<PdfValue, { type: T }>
}

/** Whether a value is this name. */
export function isName(value: PdfValue | undefined, name: string): boolean {
  return asType(value, 'name')?.name === name
}
