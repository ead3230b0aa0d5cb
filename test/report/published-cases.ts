import { readFileSync } from 'node:fs'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { Sector } from '../../shared/domain/sector.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'

type Published = {
  readonly authority: string
  readonly institution_or_municipality: string
  readonly findings: readonly { readonly theme: string; readonly text: string | null }[]
}

/** Four published reports (test/support/cases) as cases, each finding tied to the requirement it is about. */
export const publishedCases: readonly { readonly id: string; readonly whole: InspectionSnapshot }[] = [
  caseOf('03-bergen-ungdomssenter-2013', 'childWelfare', ['BV-10', 'BV-36', 'BV-37', 'BV-40', 'BV-13']),
  caseOf('06-sandnes-ungdomssenter-2018', 'childWelfare', ['BV-14', 'BV-15', 'BV-25']),
  caseOf('11-oestre-toten-skolehelsetjenesten-2019', 'health', ['HEL-06', 'HEL-24']),
  caseOf('18-naustdal-skule-2016', 'school', ['SKO-12', 'SKO-20', 'SKO-24']),
]

function caseOf(
  id: string,
  sector: Sector,
  requirements: readonly string[],
): { readonly id: string; readonly whole: InspectionSnapshot } {
  const file = new URL(`../support/cases/${id}.json`, import.meta.url)
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published
  const lovbrudd = published.findings.map((finding, index) =>
    record('lovbrudd', `l${index}`, sector, {
      title: finding.theme,
      statement: finding.text,
      requirementIds: [requirements[index % requirements.length] ?? ''],
      position: index,
    }),
  )
  return {
    id,
    whole: snapshot({
      inspection: record('inspection', 'case', 'common', {
        institutionName: published.institution_or_municipality,
      }),
      lovbrudd,
      sectorPart: [record('sectorPart', sector, sector, { status: 'final', conclusion: 'Se rapporten.' })],
    }),
  }
}
