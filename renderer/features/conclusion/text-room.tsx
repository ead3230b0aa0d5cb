import type { FieldName } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { byMethod, partField, usePartMaalform } from './part-fields.ts'

/** The chapters of the report, in its order. Facts hold no assessment, and the assessment no new facts. */
const CHAPTERS = [
  'introduction',
  'legalBasis',
  'factBase',
  'assessment',
  'conclusion',
  'followUp',
  'appeal',
] as const satisfies readonly FieldName<'sectorPart'>[]

/** The report's own text: what stands before, between and after the lovbrudd. */
export function TextRoom({ sector }: { readonly sector: Sector }) {
  const t = useText()
  const lang = usePartMaalform(sector)
  return (
    <section className="panel" aria-labelledby="text-heading">
      <h2 id="text-heading">{t('conclusion.room.tekst')}</h2>
      <p className="muted">{t('conclusion.textHelp')}</p>
      {CHAPTERS.map((chapter) => (
        <TextField
          key={chapter}
          {...partField(sector, chapter)}
          label={t(byMethod(sector, `chapter.${chapter}` as const))}
          description={t(byMethod(sector, `chapterHelp.${chapter}` as const))}
          multiline
          rows={4}
          lang={lang}
        />
      ))}
    </section>
  )
}
