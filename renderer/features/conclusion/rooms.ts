import { methodOf, type Sector } from '../../../shared/domain/sector.ts'
import type { TextKey } from '../../../shared/text/translator.ts'

/** The rooms of a sector part, by the name in the address (`?vis=`). */
export const rooms = ['lovbrudd', 'avdelinger', 'tekst', 'mottakere'] as const
export type Room = (typeof rooms)[number]

/** The room an address asks for; the lovbrudd when it asks for none. */
export function roomOf(given: string | null): Room {
  return rooms.find((room) => room === given) ?? 'lovbrudd'
}

/** The key of a room's name, in the words of the sector's method. */
export function roomLabel(room: Room, sector: Sector): TextKey {
  if (room === 'lovbrudd') return `vocabulary.lovbruddPlural.${methodOf(sector)}`
  return `conclusion.room.${room}`
}
