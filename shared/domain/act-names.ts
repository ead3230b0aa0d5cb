import { catalogue } from '../catalogue/catalogue.ts'
import { findActIndex, indexedActIds } from '../catalogue/law-index.ts'

/**
 * Short names in letters and reports that the catalogue does not hold. The act of 1992 is «barnevernloven», that of 2021
 * «barnevernsloven»; the Education Act of 1998 is «opplæringsloven», that of 2023 «opplæringslova». The old ones are
 * not here on purpose: a reference to them has no act in the catalogue. Nor does an act that is not in force take the
 * name of the one it will replace: «forvaltningsloven» is the act of 1967 until that of 2025 is in force.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bvl: 'lov-2021-06-18-97',
  fvl: 'lov-1967-02-10',
  hol: 'lov-2011-06-24-30',
  hotl: 'lov-2011-06-24-30',
  oppll: 'lov-2023-06-09-30',
  opplæringslova: 'lov-2023-06-09-30',
  pbrl: 'lov-1999-07-02-63',
  pasrl: 'lov-1999-07-02-63',
  phvl: 'lov-1999-07-02-62',
  psl: 'lov-2003-07-04-84',
  privatskolelova: 'lov-2003-07-04-84',
  privatskoleloven: 'lov-2003-07-04-84',
  sphl: 'lov-1999-07-02-61',
  sphlsl: 'lov-1999-07-02-61',
  hpl: 'lov-1999-07-02-64',
  koml: 'lov-2018-06-22-83',
  offl: 'lov-2006-05-19-16',
  offentleglova: 'lov-2006-05-19-16',
  offentlegloven: 'lov-2006-05-19-16',
  tannhelseloven: 'lov-1983-06-03-54',
}

const idsByName = new Map<string, string>([
  ...catalogue.acts.flatMap((act) => [
    [nameKey(act.shortName.nb), act.id] as const,
    [nameKey(act.shortName.nn), act.id] as const,
    [nameKey(act.title), act.id] as const,
  ]),
  ...indexedActIds
    .filter((id) => findActIndex(id)?.inForceFrom !== null)
    .flatMap((id) => shortNamesInTitle(id).map((name) => [nameKey(name), id] as const)),
  ...Object.entries(ABBREVIATIONS),
])

/**
 * The act that a printed name means, or null: «barnevernsloven», «bvl.», «LOV-2021-06-18-97», «rettigheitsforskrifta».
 * Case, a final dot and white space do not matter.
 */
export function findActByName(name: string): string | null {
  const official = /(lov|for)-\d{4}-\d{2}-\d{2}(-\d+)?/iu.exec(name)?.[0].toLowerCase()
  if (official) return findActIndex(official) ? official : null
  return idsByName.get(nameKey(name)) ?? null
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s.]+/gu, ' ')
    .trim()
}

/** «Lov om … (forvaltningsloven)» holds the short name in its last brackets. */
function shortNamesInTitle(actId: string): readonly string[] {
  const inside = /\(([^()]+)\)[^()]*$/u.exec(findActIndex(actId)?.title ?? '')
  return inside?.[1]?.split(/\s*[–-]\s+/u).slice(-1) ?? []
}
