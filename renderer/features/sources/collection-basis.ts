import { type Basis } from '../../../shared/catalogue/catalogue.ts'
import { referenceText } from '../../../shared/catalogue/reference-text.ts'
import type { Compartment, Maalform } from '../../../shared/domain/sector.ts'

const BARNEVERNSLOVEN = 'lov-2021-06-18-97'
const TILSYNSFORSKRIFTEN = 'for-2022-12-16-2272'
const HELSETILSYNSLOVEN = 'lov-2017-12-15-107'
const KOMMUNELOVEN = 'lov-2018-06-22-83'

const bvl: Basis = { act: BARNEVERNSLOVEN, section: '17-4' }
const talks: Basis = { act: TILSYNSFORSKRIFTEN, section: '6' }
const htl: Basis = { act: HELSETILSYNSLOVEN, section: '7' }
const kl: Basis = { act: KOMMUNELOVEN, section: '30-3' }

/** On what law each authority may demand information. § 17-4 reaches neither schools nor health services. */
const bases: Readonly<Record<Compartment, readonly Basis[]>> = {
  childWelfare: [bvl, talks, kl],
  health: [htl, kl],
  school: [kl],
  common: [bvl, talks, htl, kl],
}

/** The references an inspector of a sector most often collects information on, as they are read. */
export function collectionBases(compartment: Compartment, maalform: Maalform): readonly string[] {
  return bases[compartment].map((basis) => referenceText(basis, maalform))
}
