import type { Edition } from '../../shared/domain/edition/edition.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { modelOf, render } from '../report/render-report.ts'

export const FILE_NAME = 'tilsyn-solbakken-felles.pdf'

/** A joint report as it is sent out, unsigned: Helsetilsynet is to sign for health. */
export async function unsignedReport(
  inspectionId = 'case-1',
  edition: Edition = { name: 'working' },
): Promise<Buffer> {
  const model = modelOf(
    snapshot({
      inspection: record('inspection', inspectionId, 'common', {
        title: 'Tilsyn ved Solbakken',
        institutionName: 'Solbakken ungdomsheim',
      }),
      party: [
        record('party', 'solbakken', 'common', {
          name: 'Solbakken ungdomsheim',
          sectors: ['childWelfare', 'health', 'school'],
        }),
      ],
      sectorPart: [
        record('sectorPart', 'health', 'health', {
          authorityName: 'Statens helsetilsyn',
          authorityOrgNumber: '974761394',
        }),
      ],
    }),
    { part: 'joint', kind: 'training', edition },
  )
  return Buffer.from((await render(model)).bytes)
}
