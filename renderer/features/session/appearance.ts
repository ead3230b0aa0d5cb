import type { Settings } from '../../../shared/contract/session.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'

/** Makes the page look and read as chosen. The style sheets read these marks. */
export function applyAppearance(
  maalform: Maalform,
  settings: Pick<Settings, 'textSize' | 'colorScheme'>,
): void {
  const page = document.documentElement
  page.lang = maalform
  page.dataset['textSize'] = settings.textSize
  page.dataset['colorScheme'] = settings.colorScheme
}
