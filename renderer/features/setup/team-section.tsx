import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { CheckboxesField, FlagField, SelectField } from '../../ui/choice-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { RecordList } from './record-list.tsx'
import { useSetupField } from './setup-field.ts'
import { setupOptions } from './vocabulary-options.ts'

/** Who carries the supervision out, in which role and for which sector. */
export function TeamSection() {
  const t = useText()
  const { teamMember } = useSnapshot()
  return (
    <RecordList
      kind="teamMember"
      records={teamMember}
      nameOf={(record, index) => record.name || t('setup.unnamedMember', { number: index + 1 })}
      aboutOf={(record) => [
        record.role ? t(vocabularyKey('teamRole', record.role)) : null,
        ...(record.sectors ?? []).map((sector) => t(vocabularyKey('sector', sector))),
      ]}
      firstField="name"
      newValues={{}}
      ordered
      add={t('setup.addMember')}
      empty={t('setup.noTeam')}
    >
      {(record) => <TeamMemberFields id={record.id} />}
    </RecordList>
  )
}

function TeamMemberFields({ id }: { readonly id: string }) {
  const t = useText()
  const at = useSetupField('teamMember', id)
  return (
    <div className="setup-grid">
      <TextField {...at('name')} />
      <SelectField {...at('role')} options={setupOptions.teamRole(t)} />
      <CheckboxesField {...at('sectors')} options={setupOptions.sector(t)} />
      <div>
        <TextField {...at('unit')} />
        <FlagField {...at('impartial')} />
        <FlagField {...at('policeCertificateShown')} />
      </div>
    </div>
  )
}
