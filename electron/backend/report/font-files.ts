import { join } from 'node:path'
import type { FontName } from '../../../shared/report/pdf/character-runs.ts'

/** The file of each font that reports are set in, in a folder that holds them all (see fonts/OFL.txt). */
export function fontFiles(
  folder: string,
): Readonly<Record<FontName, { readonly normal: string; readonly bold: string }>> {
  const one = (name: string): { normal: string; bold: string } => ({
    normal: join(folder, name),
    bold: join(folder, name),
  })
  return {
    Inter: { normal: join(folder, 'inter-regular.ttf'), bold: join(folder, 'inter-semibold.ttf') },
    NotoSans: one('noto-sans.ttf'),
    NotoSymbols: one('noto-sans-symbols.ttf'),
    NotoEmoji: one('noto-emoji.ttf'),
    NotoArabic: one('noto-sans-arabic.ttf'),
  }
}
