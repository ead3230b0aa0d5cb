import type { FieldEdit } from '../../shared/contract/record.ts'
import { recordsOfKind } from '../../shared/domain/edition/exempt-passages.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { fieldDefinition, readerKinds, recordFields, recordKinds } from '../../shared/domain/records.ts'
import type { Compartment } from '../../shared/domain/sector.ts'
import { fieldsOf } from './edition-bench.ts'

export type Secrets = {
  readonly secrets: readonly string[]
  /** Puts each secret into a field, after what stands there. */
  readonly planting: readonly FieldEdit[]
  /** Exempts each in the field it was put into. */
  readonly exempting: readonly FieldEdit[]
}

/** Fields whose words have a form of their own, or are not printed as they are typed. */
const LEFT_ALONE = new Set(['orgNumber', 'number', 'actName', 'fileName', 'auditPeriodFrom', 'auditPeriodTo'])

/**
 * Secrets of many shapes in the text fields of some parts of a case, round and round: titles, names of departments and parties,
 * captions and alternative texts as well as long texts. Each secret stands in one field only.
 */
export function plantSecrets(
  snapshot: InspectionSnapshot,
  compartments: readonly Compartment[],
  count: number,
): Secrets {
  const fields = writtenFields(snapshot, compartments)
  const texts = fields.map((field) => field.text)
  const secrets: string[] = []
  const exempting: FieldEdit[] = []
  for (let index = 0; index < count; index += 1) {
    const at = index % fields.length
    const field = fields[at]
    if (!field) continue
    const secret = secretOf(index)
    secrets.push(secret)
    texts[at] = `${texts[at]} ${secret}`
    const { recordKind, recordId, field: name, compartment } = field
    exempting.push(
      ...fieldsOf('exemption', `secret-${String(index).padStart(3, '0')}`, compartment, {
        recordKind,
        recordId,
        field: name,
        passage: secret,
        basis: 'bvl-13-1',
        scope: 'public',
      }),
    )
  }
  const planting = fields.map(
    ({ text: _before, ...field }, at): FieldEdit => ({ ...field, value: texts[at] ?? '', parents: [] }),
  )
  return { secrets, planting, exempting }
}

type WrittenField = Pick<FieldEdit, 'recordKind' | 'recordId' | 'field' | 'compartment'> & {
  readonly text: string
}

function writtenFields(
  snapshot: InspectionSnapshot,
  compartments: readonly Compartment[],
): readonly WrittenField[] {
  return recordKinds
    .filter((kind) => !readerKinds.has(kind))
    .flatMap((kind) =>
      recordsOfKind(snapshot, kind).flatMap((record) =>
        Object.keys(recordFields[kind]).flatMap((field): readonly WrittenField[] => {
          const text = record[field]
          if (typeof text !== 'string' || LEFT_ALONE.has(field)) return []
          if (!fieldDefinition(kind, field)?.searchable || /^[\da-f-]{36}$/u.test(text)) return []
          const compartment = record['compartment'] as Compartment
          if (!compartments.includes(compartment)) return []
          return [{ recordKind: kind, recordId: String(record['id']), field, compartment, text }]
        }),
      ),
    )
}

/** Names, numbers and plain words: the last are secret only because someone says so. */
function secretOf(index: number): string {
  const tail = String(1_000 + index)
  const shapes = [
    `Qvistine Zorensen${tail}`,
    `0102${tail}98765`,
    `+47 9${tail} 77`,
    `hemmelegheit-${tail}`,
    `født 3.2.2011 på rom ${tail}`,
    `Måseskrikvegen ${tail}`,
    `åtte-øyne-${tail}@example.com`,
  ]
  return shapes[index % shapes.length] ?? tail
}
