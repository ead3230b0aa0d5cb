import { DerError, type DerValue } from './der.ts'

const UTC_TIME = 0x17
const GENERALIZED_TIME = 0x18

/**
 * A moment as certificates, revocation lists and time stamps write it: UTCTime, where years from 50 on are the last century's
 * (RFC 5280 § 4.1.2.5.1), or GeneralizedTime; in UTC, to the second, and in time stamps perhaps with a fraction (RFC 3161
 * § 2.4.2).
 */
export function derTime({ tag, content }: DerValue): Date {
  const text = content.toString('latin1')
  const written = tag === UTC_TIME ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const digits = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{1,9})?Z$/.exec(written)
  const [, year, month, day, hour, minute, second, fraction = ''] = digits ?? []
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`)
  if ((tag !== UTC_TIME && tag !== GENERALIZED_TIME) || Number.isNaN(time.getTime()))
    throw new DerError('Not a time')
  return time
}
