import { Table } from '@digdir/designsystemet-react'
import { KeyName } from '../../ui/key-name.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useText } from '../../ui/text-context.ts'

const KEYS = [
  { keys: '$mod+k', name: 'palette' },
  { keys: '$mod+Shift+f', name: 'search' },
  { keys: 'Alt+n', name: 'newCase' },
  { keys: 'F8', name: 'nextGap' },
  { keys: 'Shift+F8', name: 'previousGap' },
  { keys: 'Alt+ArrowDown', name: 'nextRequirement' },
  { keys: 'Alt+ArrowUp', name: 'previousRequirement' },
  { keys: 'Alt+1', name: 'lane' },
  { keys: '1', name: 'state' },
  { keys: '$mod+Enter', name: 'newFact' },
  { keys: '$mod+Shift+s', name: 'quote' },
  { keys: 'Alt+h', name: 'fieldHistory' },
  { keys: '$mod+z', name: 'undo' },
  { keys: '$mod+Shift+z', name: 'redo' },
  { keys: '$mod+l', name: 'lock' },
  { keys: 'F1', name: 'help' },
  { keys: '?', name: 'keys' },
] as const

/** The keys of the whole program; `?` shows those of one screen. */
export function KeysSection() {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="help-keys">
      <h2 id="help-keys">{t('help.keys')}</h2>
      <p>{t('help.keysIntro')}</p>
      <ScrollRegion label={t('help.keys')}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('app.key')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('app.does')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {KEYS.map(({ keys, name }) => (
              <Table.Row key={name}>
                <Table.Cell>
                  <KeyName keys={keys} />
                </Table.Cell>
                <Table.Cell>{t(`help.key.${name}`)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </section>
  )
}
