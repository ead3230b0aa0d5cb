import { findAct } from './catalogue.ts'
import { findActIndex } from './law-index.ts'

/**
 * The address of a section at Lovdata by its permalink pattern, or of the whole act without a section. Guidelines and
 * plans have their own address, or none (undefined).
 */
export function lovdataUrl(actId: string, section?: string | null): string | undefined {
  const permalink = permalinkOf(actId)
  if (permalink && section) return `${permalink}/§${section.replaceAll(/\s+/gu, '')}`
  return findAct(actId)?.url ?? findActIndex(actId)?.url ?? permalink
}

function permalinkOf(actId: string): string | undefined {
  const number = /^(lov|for)-(\d{4}-\d{2}-\d{2}(?:-\d+)?)$/u.exec(actId)
  if (!number?.[1] || !number[2]) return undefined
  return `https://lovdata.no/${number[1] === 'lov' ? 'lov' : 'forskrift'}/${number[2]}`
}
