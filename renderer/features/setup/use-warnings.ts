import { useMemo } from 'react'
import { dateWarnings } from '../../../shared/domain/date-warnings.ts'
import { parseOrganisationNumber } from '../../../shared/domain/organisation-number.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { useText } from '../../ui/text-context.ts'

/** Gives what looks wrong about a date, for the field it is about. Warned about; never corrected or refused. */
export function useDateWarnings(): (recordId: string, field: string) => string | undefined {
  const t = useText()
  const snapshot = useSnapshot()
  const warnings = useMemo(() => dateWarnings(snapshot), [snapshot])
  return (recordId, field) => {
    const sentences = warnings
      .filter(({ target }) => target.recordId === recordId && target.field === field)
      .map(({ name }) => t(vocabularyKey('dateWarning', name)))
    return sentences.length > 0 ? sentences.join(' ') : undefined
  }
}

/** What looks wrong about an organisation number; undefined when nothing does, or when it is not written. */
export function organisationNumberWarning(text: string | null, t: Translator): string | undefined {
  if (text === null || text.trim() === '') return undefined
  const parsed = parseOrganisationNumber(text)
  if (parsed.ok) return undefined
  return t(parsed.error.type === 'NotNineDigits' ? 'setup.orgNotNineDigits' : 'setup.orgWrongCheckDigit')
}
