import { z } from 'zod'
import { EditionName } from '../domain/edition/edition.ts'
import { IdentityKind } from '../domain/identity/identity-hit.ts'
import { RecordKindName } from '../domain/records.ts'
import { Compartment, Maalform } from '../domain/sector.ts'
import { procedure } from './procedure.ts'
import { ReportPart } from './report-part.ts'

/** Which report, for whom. `partyId` is given for a party's copy and only then. */
export const EditionRequest = z.object({
  inspectionId: z.string(),
  part: ReportPart,
  maalform: Maalform,
  edition: EditionName.default('working'),
  partyId: z.string().nullable().default(null),
})

const Target = z.object({ recordKind: RecordKindName, recordId: z.string(), field: z.string() })

/** What must be looked at before an edition goes out. Words of the case are in it: for the screen, never for a log. */
export const EditionReview = z.object({
  found: z.array(
    z.object({
      id: z.string(),
      kind: IdentityKind,
      target: Target.nullable(),
      compartment: Compartment,
      before: z.string(),
      passage: z.string(),
      after: z.string(),
      keptBecause: z.string().nullable(),
      /** False for a person on the children's page: the text is written anew, or the words are exempt. */
      mayBeKept: z.boolean(),
    }),
  ),
  /** Exemptions whose words no longer stand in their field. */
  loose: z.array(z.string()),
})
export type EditionReview = z.infer<typeof EditionReview>

/** Why an edition cannot be made yet. */
export const editionRefusals = {
  /** Something that may identify a person is not decided. */
  UndecidedIdentities: { data: z.object({ count: z.int() }) },
  /** An exemption has lost its words: what it was to protect may stand in the open. */
  LooseExemptions: { data: z.object({ count: z.int() }) },
  /** The party is not in the case, or the report is not for it. */
  NotARecipient: {},
}

export const editionContract = {
  /** Runs the identity detector over what an edition of a report would print, and tells what was decided. */
  review: procedure
    .input(EditionRequest)
    .output(EditionReview)
    .errors({ NotARecipient: editionRefusals.NotARecipient }),
}
