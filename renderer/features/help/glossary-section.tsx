import { Table } from '@digdir/designsystemet-react'
import { useMemo, useState } from 'react'
import { findTerms } from '../../../shared/catalogue/glossary.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useText } from '../../ui/text-context.ts'

/** The words of the field, searchable by either written standard or English. */
export function GlossarySection() {
  const t = useText()
  const [search, setSearch] = useState('')
  const terms = useMemo(() => findTerms(search, t.maalform), [search, t.maalform])
  return (
    <section className="panel" aria-labelledby="help-words">
      <h2 id="help-words">{t('help.words')}</h2>
      <SearchBox label={t('help.findWord')} value={search} onChange={setSearch} />
      <p role="status" className="muted">
        {t('help.wordsFound', { count: terms.length })}
      </p>
      <ScrollRegion label={t('help.words')}>
        <Table data-size="sm" className="glossary">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('vocabulary.maalform.nb')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('vocabulary.maalform.nn')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('help.english')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {terms.map((term) => (
              <Table.Row key={term.key}>
                <Table.Cell lang="nb">{term.nb}</Table.Cell>
                <Table.Cell lang="nn">{term.nn}</Table.Cell>
                <Table.Cell lang="en">
                  {term.en}
                  {term.note ? <span className="muted glossary-note">{term.note}</span> : null}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </section>
  )
}
