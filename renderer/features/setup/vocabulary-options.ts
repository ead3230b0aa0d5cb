import { Maalform, Sector } from '../../../shared/domain/sector.ts'
import {
  DutyHolder,
  OwnerType,
  PlacementBasis,
  TeamRole,
  VisitDayKind,
  VisitForm,
} from '../../../shared/domain/vocabulary.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import type { Option } from '../../ui/choice-field.tsx'

/** The choices of the set-up, with their words. */
export const setupOptions = {
  visitForm: (t: Translator): Option[] =>
    VisitForm.options.map((value) => ({ value, label: t(vocabularyKey('visitForm', value)) })),
  ownerType: (t: Translator): Option[] =>
    OwnerType.options.map((value) => ({ value, label: t(vocabularyKey('ownerType', value)) })),
  placementBasis: (t: Translator): Option[] =>
    PlacementBasis.options.map((value) => ({ value, label: t(vocabularyKey('placementBasis', value)) })),
  dutyHolder: (t: Translator): Option[] =>
    DutyHolder.options.map((value) => ({ value, label: t(vocabularyKey('dutyHolder', value)) })),
  sector: (t: Translator): Option[] =>
    Sector.options.map((value) => ({ value, label: t(vocabularyKey('sector', value)) })),
  maalform: (t: Translator): Option[] =>
    Maalform.options.map((value) => ({ value, label: t(vocabularyKey('maalform', value)) })),
  teamRole: (t: Translator): Option[] =>
    TeamRole.options.map((value) => ({ value, label: t(vocabularyKey('teamRole', value)) })),
  visitDayKind: (t: Translator): Option[] =>
    VisitDayKind.options.map((value) => ({ value, label: t(vocabularyKey('visitDayKind', value)) })),
}
