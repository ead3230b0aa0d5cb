import { useSnapshot } from '../../case/use-case.ts'
import { CheckboxesField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { NumberField, TextField } from '../../ui/text-field.tsx'
import { RecordList } from './record-list.tsx'
import { useSetupField } from './setup-field.ts'
import { setupOptions } from './vocabulary-options.ts'

/** The departments: each has its own approval and target group, and may be concluded by itself. */
export function DepartmentsSection() {
  const t = useText()
  const { department } = useSnapshot()
  return (
    <RecordList
      kind="department"
      records={department}
      nameOf={(record, index) => record.name || t('setup.unnamedDepartment', { number: index + 1 })}
      aboutOf={(record) => [
        record.targetGroup,
        record.places === null ? null : t('setup.placeCount', { count: record.places }),
      ]}
      firstField="name"
      newValues={{}}
      ordered
      add={t('setup.addDepartment')}
      empty={t('setup.noDepartments')}
    >
      {(record) => <DepartmentFields id={record.id} />}
    </RecordList>
  )
}

function DepartmentFields({ id }: { readonly id: string }) {
  const t = useText()
  const at = useSetupField('department', id)
  return (
    <>
      <div className="setup-grid">
        <TextField {...at('name')} />
        <TextField {...at('targetGroup')} />
        <TextField {...at('approval')} />
        <DateField {...at('approvedOn')} />
        <NumberField {...at('places')} />
      </div>
      <details>
        <summary>{t('field.department.placementBases')}</summary>
        <CheckboxesField {...at('placementBases')} options={setupOptions.placementBasis(t)} />
      </details>
    </>
  )
}
