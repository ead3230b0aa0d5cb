import { isWritten } from '../domain/conclusion-rules.ts'
import type { ExpectedSigner } from '../domain/expected-signer.ts'
import { formatOrganisationNumber, parseOrganisationNumber } from '../domain/organisation-number.ts'
import type { RecordOf } from '../domain/records.ts'
import { findSectorPart } from '../domain/sector-part.ts'
import type { Sector } from '../domain/sector.ts'
import { plain } from './prose.ts'
import type { SignatureFieldBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import type { Section } from './section.ts'
import { participatingSectors } from './sector-verdict.ts'

/** What is signed: one field for each authority of the report, all on one page. */
export function signatureSection(context: ReportContext): Section {
  const { t } = context
  return {
    id: 'signature',
    title: t('document.chapter.signature'),
    unnumbered: true,
    blocks: [
      { kind: 'paragraph', content: plain(t('document.signature.intro')) },
      ...signatureFieldBlocks(context),
    ],
  }
}

/** The fields in order; the joint report has one per sector, a sector's report its own. */
export function signatureFieldBlocks(context: ReportContext): readonly SignatureFieldBlock[] {
  const signing: readonly Sector[] = context.part === 'joint' ? participatingSectors(context) : [context.part]
  return signing.map((sector) => {
    const part = findSectorPart(context.snapshot, sector)
    const expected = expectedSigner(part, context)
    const sectorName = context.t(`document.sectorLower.${sector}`)
    return {
      kind: 'signature',
      name: `signature-${sector}`,
      sector,
      label: context.t('document.signature.label', { sector: sectorName }),
      lines: [
        authorityLine(expected, context),
        part?.approverName ?? null,
        part?.approverTitle ?? null,
      ].filter(isWritten),
      expected,
      placeholder: context.t('document.signature.placeholder'),
    }
  })
}

/** The authority that signs is the part's own where it is written, else the one that makes the report. */
function expectedSigner(part: RecordOf<'sectorPart'> | undefined, context: ReportContext): ExpectedSigner {
  const number = parseOrganisationNumber(part?.authorityOrgNumber ?? '')
  return {
    authority: isWritten(part?.authorityName ?? null)
      ? (part?.authorityName?.trim() ?? '')
      : context.authority,
    // A number that is mistyped would shut out the right authority. The linter has said so.
    organisationNumber: number.ok ? number.value : null,
  }
}

function authorityLine(expected: ExpectedSigner, { t }: ReportContext): string {
  const { authority, organisationNumber } = expected
  const number =
    organisationNumber &&
    t('document.front.orgNumber', { number: formatOrganisationNumber(organisationNumber) })
  return [authority, number].filter(isWritten).join(', ')
}
