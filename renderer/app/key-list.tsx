import { Button, Dialog, Heading, Table } from '@digdir/designsystemet-react'
import { useContext, useRef, useSyncExternalStore } from 'react'
import { CommandContext, useCommand } from '../ui/commands.ts'
import { KeyName } from '../ui/key-name.tsx'
import { useText } from '../ui/text-context.ts'

/** `?`: every key of the screen that is shown. */
export function KeyList() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const registry = useContext(CommandContext)
  const commands = useSyncExternalStore(registry.subscribe, registry.all)
  const show = () => dialog.current?.showModal()
  useCommand({ id: 'app.keys', title: t('app.keys'), keys: 'Shift+?', outsideFields: true, run: show })
  return (
    <>
      <Button variant="tertiary" data-color="neutral" icon onClick={show} aria-label={t('app.keys')}>
        <kbd>?</kbd>
      </Button>
      <Dialog ref={dialog} closedby="any" closeButton={t('app.close')}>
        <Heading level={2}>{t('app.keys')}</Heading>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('app.key')}</Table.HeaderCell>
              <Table.HeaderCell>{t('app.does')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {commands
              .filter((command) => command.keys !== undefined)
              .map((command) => (
                <Table.Row key={command.id}>
                  <Table.Cell>
                    <KeyName keys={command.keys ?? ''} />
                  </Table.Cell>
                  <Table.Cell>{command.title}</Table.Cell>
                </Table.Row>
              ))}
          </Table.Body>
        </Table>
      </Dialog>
    </>
  )
}
