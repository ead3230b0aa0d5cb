import { Button } from '@digdir/designsystemet-react'
import { XMarkIcon } from '@navikt/aksel-icons'
import { Link } from 'react-router'
import { catalogue, findRequirement } from '../../../shared/catalogue/catalogue.ts'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { useField, useSnapshot } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { SaveMark } from '../../ui/save-mark.tsx'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { useText } from '../../ui/text-context.ts'
import { lovbruddField } from './part-fields.ts'

/** Which requirements of the checklist the lovbrudd rests on. */
export function RequirementLinks(props: {
  readonly lovbrudd: RecordOf<'lovbrudd'>
  readonly sector: Sector
}) {
  const t = useText()
  const readOnly = useReadOnly()
  const { inspection } = useSnapshot()
  const field = useField(lovbruddField(props.lovbrudd, 'requirementIds'))
  const ids = (Array.isArray(field.value) ? field.value : []) as string[]
  const options = catalogue.requirements
    .filter((one) => one.concludedBy.includes(props.sector) && !ids.includes(one.id))
    .map((one) => ({ id: one.id, label: `${one.id} ${one.title[t.maalform]}` }))
  return (
    <fieldset
      className="reference-field"
      data-field-address={`lovbrudd/${props.lovbrudd.id}/requirementIds`}
      tabIndex={readOnly ? -1 : undefined}
    >
      <legend className="ds-label">{t(fieldKey('lovbrudd', 'requirementIds'))}</legend>
      <ul className="chip-list">
        {ids.map((id) => (
          <li key={id} className="chip">
            <Link to={paths.checklist(inspection.id, id)}>
              {id} {findRequirement(id)?.title[t.maalform] ?? ''}
            </Link>
            {readOnly ? null : (
              <Button
                icon
                variant="tertiary"
                data-size="sm"
                aria-label={t('app.remove', { name: id })}
                onClick={() => field.choose(ids.filter((each) => each !== id))}
              >
                <XMarkIcon aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? (
        ids.length === 0 ? (
          <p className="muted">{t('conclusion.noRequirements')}</p>
        ) : null
      ) : (
        <>
          <SearchPicker
            label={t('conclusion.findRequirement')}
            options={options}
            onPick={(id) => field.choose([...ids, id])}
          />
          <SaveMark save={field.save} savedAt={field.savedAt} />
        </>
      )}
    </fieldset>
  )
}
