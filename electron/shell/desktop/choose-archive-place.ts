import type { BrowserWindow, Dialog } from 'electron'
import type { Translator } from '../../../shared/text/translator.ts'
import type { ArchivePlace } from '../../backend/ports.ts'

/**
 * Lets a person choose the folder that an archive folder is made in. Null when they thought better of it. The page never
 * names a place on the disk: it asks for an archive, and the machine asks the person.
 */
export async function chooseArchivePlace(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow | undefined,
  t: Translator,
): Promise<ArchivePlace | null> {
  if (!window) return null
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('desktop.chooseArchivePlace'),
    buttonLabel: t('desktop.makeHere'),
    properties: ['openDirectory', 'createDirectory'],
  })
  const [inside] = filePaths
  return canceled || inside === undefined ? null : { inside }
}
