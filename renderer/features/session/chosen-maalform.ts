import { Maalform } from '../../../shared/domain/sector.ts'

const KEY = 'samsyn.maalform'

/** The language the person last chose on the unlock screen. Nothing else about anybody is kept outside the profiles. */
export function readChosenMaalform(): Maalform | null {
  try {
    return Maalform.safeParse(window.localStorage.getItem(KEY)).data ?? null
  } catch {
    return null
  }
}

/** Remembers the language for the next time the unlock screen is shown. */
export function rememberMaalform(maalform: Maalform): void {
  try {
    window.localStorage.setItem(KEY, maalform)
  } catch {
    // A browser that keeps nothing: the choice holds until the window closes.
  }
}
