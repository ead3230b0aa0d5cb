import { Sector } from './sector.ts'

/** The sector that a signature field is for, from its name: `signature-health`. Null for any other field. */
export function sectorOfField(field: string): Sector | null {
  return Sector.safeParse(/^signature-(.+)$/u.exec(field)?.[1]).data ?? null
}
