import type { FieldName, RecordOf } from '../../../shared/domain/records.ts'
import { type Maalform, methodOf, type Sector } from '../../../shared/domain/sector.ts'
import { findSectorPart } from '../../../shared/domain/sector-part.ts'
import { createTranslator, type TextKey, type Translator } from '../../../shared/text/translator.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { useSession } from '../../ui/session-context.ts'

/** The address of a field of a sector's part. Its record id is the sector. */
export function partField(sector: Sector, field: FieldName<'sectorPart'>) {
  return { recordKind: 'sectorPart', recordId: sector, compartment: sector, field } as const
}

/** The address of a field of a lovbrudd. */
export function lovbruddField(lovbrudd: RecordOf<'lovbrudd'>, field: FieldName<'lovbrudd'>) {
  return { recordKind: 'lovbrudd', recordId: lovbrudd.id, compartment: lovbrudd.compartment, field } as const
}

/** The written standard a sector's part is in: its own choice, else the one the program is shown in. */
export function usePartMaalform(sector: Sector): Maalform {
  const { settings } = useSession()
  return findSectorPart(useSnapshot(), sector)?.maalform ?? settings.maalform
}

const translators: Readonly<Record<Maalform, Translator>> = {
  nb: createTranslator('nb'),
  nn: createTranslator('nn'),
}

/** The words that go into the report of a sector, whatever language the program is shown in. */
export function usePartText(sector: Sector): Translator {
  return translators[usePartMaalform(sector)]
}

/** A text that differs between the two methods: the school authority's words, or the others'. */
export function byMethod<Name extends string>(
  sector: Sector,
  name: Name & (`conclusion.udir.${Name}` extends TextKey ? Name : never),
): TextKey {
  return `conclusion.${methodOf(sector)}.${name}` as TextKey
}
