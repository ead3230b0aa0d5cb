import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { usePaletteEntries } from '../../ui/palette-sources.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { requirementWords } from './requirement-words.ts'

/** Lets the palette find all requirements by any word in them, on every screen of a case. Draws nothing. */
export function RequirementPalette() {
  const t = useText()
  const navigate = useNavigate()
  const { inspectionId } = useCaseStore()
  const entries = useMemo(
    () =>
      catalogue.requirements.map((requirement) => ({
        id: `requirement.${requirement.id}`,
        title: `${requirement.id} ${requirement.title[t.maalform]}`,
        words: requirementWords(requirement),
        run: () => void navigate(paths.checklist(inspectionId, requirement.id)),
      })),
    [t.maalform, navigate, inspectionId],
  )
  usePaletteEntries(entries)
  return null
}
