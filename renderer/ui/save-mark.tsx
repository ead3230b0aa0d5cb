import { formatNorwegianDate } from '../../shared/lib/norwegian-date.ts'
import { refusalText } from '../api/refusal.ts'
import type { SaveState } from '../case/field-state.ts'
import { today } from '../case/today.ts'
import { useText } from './text-context.ts'

/** «Lagret 14.03.22», in the same place at every field; what went wrong and what happens now, when it did. */
export function SaveMark({ save, savedAt }: { readonly save: SaveState; readonly savedAt: string | null }) {
  const t = useText()
  if (save.step === 'failed') {
    return (
      <span className="save-mark save-mark-failed" role="alert">
        {t('app.notSaved')} {refusalText(t, save.error)}
      </span>
    )
  }
  return (
    <span className="save-mark" data-step={save.step}>
      {savedWords(t, save, savedAt)}
    </span>
  )
}

function savedWords(t: ReturnType<typeof useText>, save: SaveState, savedAt: string | null): string {
  if (save.step === 'waiting' || save.step === 'saving') return t('app.saving')
  const at = save.step === 'saved' ? save.at : savedAt
  return at ? t('app.savedAt', { time: savedTime(at) }) : ''
}

/** The hour today; the date as well when it was another day. */
function savedTime(isoTime: string): string {
  const day = today(new Date(isoTime))
  return day === today() ? clockTime(isoTime) : `${formatNorwegianDate(day)} ${clockTime(isoTime)}`
}

/** `14.03.22`: the hour as it is read in Norway, in the machine's time zone. */
export function clockTime(isoTime: string): string {
  const time = new Date(isoTime)
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join('.')
}
