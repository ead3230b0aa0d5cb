import { assertNever } from '../../../../shared/lib/assert-never.ts'
import type { PdfString, PdfValue } from './pdf-value.ts'

/** Writes a value as PDF syntax (ISO 32000-1 § 7.3). A stream is written with its bytes as they are. */
export function writeValue(value: PdfValue): Buffer {
  if (value !== null && typeof value === 'object' && value.type === 'stream') {
    return Buffer.concat([
      Buffer.from(`${writeText(value.dictionary)}\nstream\n`, 'latin1'),
      value.data,
      Buffer.from('\nendstream', 'latin1'),
    ])
  }
  return Buffer.from(writeText(value), 'latin1')
}

/** Writes a value that is not a stream, one Latin 1 character for one byte. Also serves to compare two values. */
export function writeText(value: PdfValue): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  switch (value.type) {
    case 'name':
      return writeName(value.name)
    case 'string':
      return writeString(value)
    case 'reference':
      return `${value.number} ${value.generation} R`
    case 'array':
      return `[${value.items.map(writeText).join(' ')}]`
    case 'dictionary':
      return `<<\n${[...value.entries].map(([key, entry]) => `${writeName(key)} ${writeText(entry)}`).join('\n')}\n>>`
    case 'stream':
      throw new Error('A stream cannot stand inside another value')
    default:
      return assertNever(value)
  }
}

/** PDF has no exponents (ISO 32000-1 § 7.3.3). */
function writeNumber(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value.toFixed(6).replace(/\.?0+$/, '')
}

/** ISO 32000-1 § 7.3.5: what is no regular character is written as its number. */
function writeName(name: string): string {
  const escaped = name.replace(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return `/${escaped}`
}

/** ISO 32000-1 § 7.3.4: as digits, or between parentheses with what they would end escaped. */
function writeString(value: PdfString): string {
  const bytes = Buffer.from(value.bytes)
  if (value.hex) return `<${bytes.toString('hex')}>`
  return `(${bytes
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n')})`
}
