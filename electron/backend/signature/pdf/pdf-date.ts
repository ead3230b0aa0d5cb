import { asType, type PdfString, type PdfValue } from './pdf-value.ts'

/** A moment as a PDF date in UTC (ISO 32000-1 § 7.9.4): `D:20261124184000Z`. */
export function pdfDate(moment: Date): PdfString {
  const digits = moment.toISOString().replace(/[-:T]/g, '').slice(0, 14)
  return { type: 'string', bytes: Buffer.from(`D:${digits}Z`, 'latin1'), hex: false, start: -1, end: -1 }
}

/** Reads a PDF date that is given to the second, or null when it is not one. Without a zone it counts as UTC. */
export function readPdfDate(value: PdfValue | undefined): Date | null {
  const text = asType(value ?? null, 'string')
  const match =
    /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z(?:00'00'?)?|([+-])(\d{2})'(\d{2})'?)?$/.exec(
      text ? Buffer.from(text.bytes).toString('latin1') : '',
    )
  if (!match) return null
  const [, year, month, day, hour, minute, second, sign = '+', zoneHours = '00', zoneMinutes = '00'] = match
  const date = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${zoneHours}:${zoneMinutes}`,
  )
  return Number.isNaN(date.getTime()) ? null : date
}
