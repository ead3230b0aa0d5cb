import { looksLikePersonName } from '../person-name.ts'
import type { LintRule } from './finding.ts'
import { clearlyOtherMaalform } from './maalform-guess.ts'
import { partOf } from './lint-context.ts'
import { textsIn } from './part-texts.ts'

/** Any of the words, whole, whatever the case. `\b` does not know æ, ø, å. */
function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu')
}

function wordRule(id: string, fields: readonly string[], pattern: RegExp): LintRule {
  return {
    id,
    severity: 'warning',
    check: (context) =>
      textsIn(context, fields).flatMap(({ target, text }) => {
        const word = pattern.exec(text)?.[0]
        return word === undefined ? [] : [{ target, about: word, args: { word } }]
      }),
  }
}

/** The law says «skal»: advice is not in a finding of what the law demands, nor in a pålegg (VS23 6.1: clear). */
const normWord = wordRule(
  'normWord',
  ['lovbrudd/title', 'lovbrudd/krav', 'lovbrudd/statement', 'korreksjonspunkt/text'],
  words(
    'bør',
    'burde',
    'kan med fordel',
    '(?:vi )?anbefaler',
    'anbefales',
    '(?:vi )?oppfordrer',
    'oppfordres',
    'ønskelig',
    'tilrår',
    'oppmodar',
    'ynskjeleg',
    'ønskjeleg',
  ),
)

/** Words of the procedure before 2018; the field now says lovbrudd and tilsyn (§ 2.3, note on old names). */
const oldTerm = wordRule(
  'oldTerm',
  [
    'lovbrudd/title',
    'lovbrudd/statement',
    'sectorPart/introduction',
    'sectorPart/conclusion',
    'sectorPart/followUp',
    'commonPart/description',
    'commonPart/jointAssessment',
  ],
  words(
    'avvik(?:et|ene|a)?',
    'inspeksjon(?:en|er|ene|ar|ane)?',
    'åpningsmøtet?',
    'opningsmøtet?',
    'sluttmøtet?',
    'revisjonsvarsel(?:et)?',
  ),
)

/** «No assessment in the facts chapter» (§ 2.5, kap. 3): what the law says of it comes after. */
const assessmentInFact = wordRule(
  'assessmentInFact',
  ['fact/text'],
  words(
    'lovbrudd(?:et)?',
    'lovbrot(?:et)?',
    'brudd på (?:loven|kravet|regelverket)',
    'brot på (?:lova|kravet|regelverket)',
    'uforsvarlig',
    'uforsvarleg',
    'ikke forsvarlig',
    'ikkje forsvarleg',
    'i strid med (?:loven|lova|kravet|regelverket)',
    'vi (?:mener|meiner|vurderer) at',
    'etter vår vurdering',
  ),
)

/** Lovbrudd or not: no grade, no score, no traffic light, and no ranking of institutions (§ 2.5, binary). */
const gradeWord = wordRule(
  'gradeWord',
  ['sectorPart/assessment', 'sectorPart/conclusion', 'commonPart/jointAssessment', 'lovbrudd/statement'],
  words(
    'terningkast',
    'poeng(?:sum)?',
    'score',
    'skåre?r?',
    'trafikklys',
    '(?:grønt|gult|rødt|raudt) (?:lys|nivå)',
    'bedre enn andre institusjoner',
    'betre enn andre institusjonar',
  ),
)

/** The breach is the enterprise's, not a named person's («system finding on the enterprise, not on persons», § 2.5). */
const lovbruddNamesPerson: LintRule = {
  id: 'lovbruddNamesPerson',
  severity: 'warning',
  check: (context) => {
    const known = [
      context.snapshot.inspection.institutionName,
      ...context.snapshot.party.flatMap((party) => [party.name, party.name?.split(',')[0] ?? null]),
      ...context.snapshot.department.map((one) => one.name),
    ].filter((name) => name !== null && name !== '')
    return textsIn(context, ['lovbrudd/title', 'lovbrudd/statement']).flatMap(({ target, text }) => {
      const rest = known.reduce<string>((left, name) => left.replaceAll(name ?? '', '–'), text)
      return looksLikePersonName(rest) ? [{ target }] : []
    })
  },
}

/** A part has one written standard, chosen for its recipients (språklova §§ 12 and 15). */
const wrongMaalform: LintRule = {
  id: 'wrongMaalform',
  severity: 'warning',
  check: (context) => {
    const maalform = partOf(context)?.maalform
    if (!maalform) return []
    return textsIn(context, MAALFORM_FIELDS)
      .filter(({ text }) => clearlyOtherMaalform(text, maalform))
      .map(({ target }) => ({ target, args: { maalform } }))
  },
}
const MAALFORM_FIELDS = [
  'sectorPart/introduction',
  'sectorPart/legalBasis',
  'sectorPart/factBase',
  'sectorPart/assessment',
  'sectorPart/conclusion',
  'sectorPart/followUp',
  'sectorPart/appeal',
  'lovbrudd/krav',
  'lovbrudd/assessment',
  'lovbrudd/consequence',
  'lovbrudd/statement',
  'lovbrudd/toldChildren',
]

/** Rules about the words a report is written in. */
export const wordingRules: readonly LintRule[] = [
  normWord,
  oldTerm,
  assessmentInFact,
  gradeWord,
  lovbruddNamesPerson,
  wrongMaalform,
]

/** Those that also hold for the common part. */
export const commonWordingRules: readonly LintRule[] = [oldTerm, assessmentInFact, gradeWord]
