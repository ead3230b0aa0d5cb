import { Sector } from '../../shared/domain/sector.ts'

/** The sector a signature field is for, by its name: `signature-` and the sector (see report-block.ts). Null for others. */
export function sectorOfField(name: string): Sector | null {
  return Sector.safeParse(name.replace(/^signature-/u, '')).data ?? null
}
