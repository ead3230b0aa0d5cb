import { findSectorPart } from '../domain/sector-part.ts'
import type { Sector } from '../domain/sector.ts'
import { assessmentSections } from './assessment-section.ts'
import { childTalkBlocks } from './child-talks.ts'
import { factOpening, factSections } from './facts-section.ts'
import { lovbruddTitle, partyName, referencesOf } from './lovbrudd-card.ts'
import { printDate } from './print-date.ts'
import { labelled, paragraphsOf, plain, proseBlocks } from './prose.ts'
import type { DissentBlock, ParagraphBlock, Prose, ReportBlock, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { scopeOpening, scopeSections, writtenOr } from './scope-section.ts'
import type { Section } from './section.ts'
import { mayQuote, participatingSectors, verdictText } from './sector-verdict.ts'

/**
 * The joint report describes the whole and decides nothing. It quotes only conclusions of closed parts, with the hash
 * each was closed over, and prints every sector's agreement or dissent in the sector's own words.
 */
export function jointChapters(context: ReportContext): readonly Section[] {
  const { t, snapshot } = context
  const common = snapshot.commonPart[0]
  return [
    {
      id: 'scope',
      title: t('document.joint.about'),
      blocks: [
        ...scopeOpening(context),
        { kind: 'paragraph', content: plain(t('document.joint.independence')) },
      ],
      sections: scopeSections(context),
    },
    { id: 'whole', title: t('document.joint.description'), blocks: writtenOr(common?.description, context) },
    {
      id: 'children',
      title: t('document.joint.children'),
      blocks: [...writtenOr(common?.childrensVoice, context), ...childTalkBlocks(context)],
    },
    {
      id: 'facts',
      title: t('document.chapter.facts'),
      blocks: factOpening(context, null),
      sections: factSections(context),
    },
    {
      id: 'assessment',
      title: t('document.joint.assessment'),
      blocks: writtenOr(common?.jointAssessment, context),
      sections: [
        { id: 'agreement', title: t('document.joint.agreement'), blocks: agreementBlocks(context) },
        {
          id: 'joint-requirements',
          title: t('document.joint.requirements'),
          blocks: [],
          sections: assessmentSections(context),
        },
      ],
    },
    {
      id: 'conclusion',
      title: t('document.joint.conclusions'),
      blocks: [],
      sections: [
        ...participatingSectors(context).map((sector) => sectorConclusion(sector, context)),
        { id: 'lovbrudd-overview', title: t('document.joint.overview'), blocks: [overview(context)] },
      ],
    },
  ]
}

/** Agreement or dissent, sector by sector, right after the text that it is about. */
function agreementBlocks(context: ReportContext): readonly DissentBlock[] {
  const { t, snapshot } = context
  return participatingSectors(context).map((sector) => {
    const part = findSectorPart(snapshot, sector)
    const name = t(`document.sector.${sector}`)
    const agreement = part?.agreement ?? null
    const label =
      agreement === null
        ? t('document.joint.noAnswer', { sector: name })
        : t(agreement === 'agree' ? 'document.joint.agree' : 'document.joint.dissent', { sector: name })
    const own = paragraphsOf(part?.agreementText ?? '')
    const silent = agreement === null && own.length === 0
    return {
      kind: 'dissent',
      sector,
      agreement,
      label,
      content: silent ? [plain(t('document.joint.noAnswerText'))] : own,
    }
  })
}

function sectorConclusion(sector: Sector, context: ReportContext): Section {
  const { t, snapshot } = context
  const part = findSectorPart(snapshot, sector)
  const closure = part?.closure ?? null
  const quoted = snapshot.commonPart[0]?.quotedSectors?.includes(sector) === true
  const verdict: ParagraphBlock = {
    kind: 'paragraph',
    content: [{ text: verdictText(sector, context), bold: true }],
  }
  const blocks: readonly ReportBlock[] = closure
    ? [
        verdict,
        ...proseBlocks(part?.conclusion ?? null),
        ...(quoted ? [small(plain(t('document.joint.quoted')))] : []),
        small(plain(t('document.joint.closedAt', { date: printDate(closure.at, t), name: closure.by }))),
        small(labelled(t('document.joint.hash'), closure.hash)),
      ]
    : [
        verdict,
        {
          kind: 'note',
          label: t('document.joint.notClosedLabel'),
          content: [plain(t('document.joint.notClosed'))],
        },
      ]
  return { id: `conclusion-${sector}`, title: t(`document.sector.${sector}`), blocks }
}

function small(content: Prose): ParagraphBlock {
  return { kind: 'paragraph', role: 'small', content }
}

function overview(context: ReportContext): ReportBlock {
  const { t, snapshot } = context
  const closed = participatingSectors(context).filter((sector) => mayQuote(sector, context))
  const rows = closed.flatMap((sector) =>
    snapshot.lovbrudd
      .filter((one) => one.compartment === sector)
      .map((one) => [
        [plain(lovbruddTitle(one, context))],
        [referencesOf(one, context)],
        [
          [{ text: t(`document.sector.${sector}`), bold: true }],
          plain(partyName(one.partyId, context) ?? t('document.notGiven')),
        ],
        [plain(one.deadline ? printDate(one.deadline, t) : '–')],
      ]),
  )
  if (rows.length === 0) return { kind: 'paragraph', content: plain(t('document.joint.noLovbrudd')) }
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.joint.overview'),
    columns: [
      { header: t('document.lovbrudd.title'), width: 3 },
      { header: t('document.law.basis'), width: 2.2 },
      { header: t('document.lovbrudd.party'), width: 2.2 },
      { header: t('document.front.nextWhen'), width: 1.3 },
    ],
    rows,
    rowHeaders: true,
  }
  return table
}
