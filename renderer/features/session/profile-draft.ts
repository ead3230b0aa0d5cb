import type { ProfileKind } from '../../../shared/contract/session.ts'
import type { PassphraseStrength } from '../../../shared/domain/passphrase.ts'
import type { Sector } from '../../../shared/domain/sector.ts'

/** A profile that is being made. Lives in the window only. */
export type ProfileDraft = {
  readonly kind: ProfileKind
  readonly name: string
  readonly authority: string
  readonly sectors: Sector[]
  readonly passphrase: string
}

export type MissingPart = 'name' | 'authority' | 'sectors' | 'passphrase' | 'common'

/** An empty draft. Training is suggested: the kind that can do no harm. */
export function emptyProfileDraft(allowed: readonly ProfileKind[]): ProfileDraft {
  const kind = allowed.includes('training') ? 'training' : 'real'
  return { kind, name: '', authority: '', sectors: [], passphrase: '' }
}

/** What must still be written or chosen, in the order of the form. */
export function missingInDraft(
  draft: ProfileDraft,
  strength: PassphraseStrength | null,
): readonly MissingPart[] {
  const missing: MissingPart[] = []
  if (draft.name.trim() === '') missing.push('name')
  if (draft.authority.trim() === '') missing.push('authority')
  if (draft.sectors.length === 0) missing.push('sectors')
  if (strength === 'tooShort') missing.push('passphrase')
  if (strength === 'tooCommon') missing.push('common')
  return missing
}

/** The id of the field where a missing part is written. */
export function missingFieldId(part: MissingPart): string {
  return `new-profile-${part === 'common' ? 'passphrase' : part}`
}
