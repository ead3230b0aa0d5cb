import type { MenuItemConstructorOptions } from 'electron'
import type { Translator } from '../../../shared/text/translator.ts'

/**
 * The menu: what editing and reading need, in the user's words. Electron's own is in English, and has a reload and
 * developer tools in it. Elsewhere than on a Mac it stays out of sight until Alt is pressed.
 */
export function menuTemplate(t: Translator, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    label: t('desktop.edit'),
    submenu: [
      { role: 'cut', label: t('desktop.cut') },
      { role: 'copy', label: t('desktop.copy') },
      { role: 'paste', label: t('desktop.paste') },
      { role: 'selectAll', label: t('desktop.selectAll') },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: t('desktop.view'),
    submenu: [
      { role: 'zoomIn', label: t('desktop.zoomIn') },
      { role: 'zoomOut', label: t('desktop.zoomOut') },
      { role: 'resetZoom', label: t('desktop.resetZoom') },
      { role: 'togglefullscreen', label: t('desktop.fullScreen') },
    ],
  }
  const application: MenuItemConstructorOptions = {
    label: t('app.name'),
    submenu: [{ role: 'quit', label: t('desktop.quit') }],
  }
  return platform === 'darwin' ? [application, edit, view] : [edit, view]
}
