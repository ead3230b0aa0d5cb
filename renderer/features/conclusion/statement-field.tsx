import { Button } from '@digdir/designsystemet-react'
import type { RecordOf } from '../../../shared/domain/records.ts'
import { methodOf, type Sector } from '../../../shared/domain/sector.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { useField, useSnapshot } from '../../case/use-case.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { lovbruddField, usePartMaalform, usePartText } from './part-fields.ts'

/** The sentence that concludes, with the opening the authority uses: about the enterprise, never about persons. */
export function StatementField(props: { readonly lovbrudd: RecordOf<'lovbrudd'>; readonly sector: Sector }) {
  const t = useText()
  const readOnly = useReadOnly()
  const { lovbrudd, sector } = props
  const partText = usePartText(sector)
  const snapshot = useSnapshot()
  const address = lovbruddField(lovbrudd, 'statement')
  const field = useField(address)
  const opening = standardStatement(partText, lovbrudd, snapshot.party, sector)
  function insert(): void {
    const written = typeof field.value === 'string' ? field.value.trim() : ''
    field.choose(written === '' ? opening : `${written}\n${opening}`)
    focusField({ recordKind: 'lovbrudd', recordId: lovbrudd.id, field: 'statement' })
  }
  return (
    <>
      <TextField
        {...address}
        label={t(fieldKey('lovbrudd', 'statement'))}
        description={t('conclusion.statementHelp')}
        multiline
        lang={usePartMaalform(sector)}
      />
      {readOnly ? null : (
        <div className="standard-sentence">
          <span lang={partText.maalform}>{opening}</span>
          <Button variant="secondary" data-size="sm" onClick={insert}>
            {t('conclusion.insertStandard')}
          </Button>
        </div>
      )}
    </>
  )
}

/** «[Virksomheten] sikrer ikke … Dette er brudd på …», in the part's written standard and the sector's own words. */
export function standardStatement(
  partText: Translator,
  lovbrudd: RecordOf<'lovbrudd'>,
  parties: readonly RecordOf<'party'>[],
  sector: Sector,
): string {
  const method = methodOf(sector)
  const who =
    parties.find((party) => party.id === lovbrudd.partyId)?.name ?? partText(`conclusion.${method}.someone`)
  const references = (lovbrudd.legalReferences ?? []).map((one) => one.printed.trim()).filter(Boolean)
  const and = ` ${partText('conclusion.and')} `
  const law =
    references.length === 0
      ? partText('conclusion.someLaw')
      : references.length === 1
        ? (references[0] ?? '')
        : `${references.slice(0, -1).join(', ')}${and}${references.at(-1)}`
  return partText(`conclusion.${method}.statement`, { who, law })
}
