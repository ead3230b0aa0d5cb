import { isWritten } from '../domain/conclusion-rules.ts'
import type { RecordOf } from '../domain/records.ts'
import type { PlacementBasis } from '../domain/vocabulary.ts'
import { printDate } from './print-date.ts'
import { placementSections } from './placement-sections.ts'
import { plain } from './prose.ts'
import type { Prose, ReportBlock, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { departmentName } from './requirement-list.ts'
import type { Section } from './section.ts'

/** The institution, its departments, and everyone who was supervised. */
export function institutionSections(context: ReportContext): readonly Section[] {
  const { t } = context
  return [
    {
      id: 'conduct-institution',
      title: t('document.conduct.institution'),
      blocks: institutionBlocks(context),
    },
    {
      id: 'conduct-departments',
      title: t('document.conduct.departments'),
      blocks: departmentBlocks(context),
    },
    { id: 'conduct-parties', title: t('document.conduct.parties'), blocks: partyBlocks(context) },
  ]
}

/** Who took part from the authorities, with roles. */
export function teamSection(context: ReportContext): Section {
  const { t, snapshot } = context
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.conduct.teamSummary'),
    columns: [
      { header: t('document.conduct.name'), width: 2 },
      { header: t('document.conduct.role'), width: 1.4 },
      { header: t('document.conduct.sectors'), width: 1.4 },
      { header: t('document.conduct.unit'), width: 1.6 },
    ],
    rows: snapshot.teamMember.map((member) => [
      [plain(member.name ?? '–')],
      [plain(member.role ? t(`document.teamRole.${member.role}`) : '–')],
      [plain(sectorNames(member.sectors, context))],
      [plain(member.unit ?? '–')],
    ]),
    rowHeaders: true,
  }
  return {
    id: 'conduct-team',
    title: t('document.conduct.team'),
    blocks: snapshot.teamMember.length > 0 ? [table] : [],
  }
}

function institutionBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t, snapshot } = context
  const { inspection } = snapshot
  const address = inspection.hiddenAddress === true ? t('document.front.addressHidden') : inspection.address
  const pairs: readonly (readonly [string, string | null])[] = [
    [t('document.conduct.name'), inspection.institutionName],
    [t('document.conduct.orgNumber'), inspection.orgNumber],
    [
      t('document.conduct.ownerType'),
      inspection.ownerType ? t(`document.ownerType.${inspection.ownerType}`) : null,
    ],
    [t('document.front.owner'), inspection.ownerName],
    [t('document.front.address'), address],
    [t('document.conduct.places'), inspection.places === null ? null : String(inspection.places)],
    [t('document.conduct.placementBases'), placementText(inspection.placementBases, context)],
    [t('document.conduct.acuteIntake'), yesNo(inspection.acuteIntake, context)],
    [t('document.conduct.schoolOnSite'), yesNo(inspection.schoolOnSite, context)],
    [t('document.conduct.archiveResponsible'), inspection.archiveResponsible],
  ]
  const rows = pairs.flatMap(([key, text]) => (isWritten(text) ? [{ key, value: [plain(text)] }] : []))
  return rows.length > 0
    ? [{ kind: 'keyValues', summary: t('document.conduct.institutionSummary'), rows }]
    : []
}

function departmentBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t, snapshot } = context
  if (snapshot.department.length === 0) return []
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.conduct.departmentsSummary'),
    columns: [
      { header: t('document.lovbrudd.department'), width: 1.6 },
      { header: t('document.conduct.approval'), width: 1.8 },
      { header: t('document.conduct.targetGroup'), width: 2 },
      { header: t('document.conduct.places'), width: 'narrow' },
      { header: t('document.conduct.placementBases'), width: 1.8 },
    ],
    rows: snapshot.department.map((one) => [
      [plain(departmentName(one.id, context))],
      [plain(approvalText(one, context))],
      [plain(one.targetGroup ?? '–')],
      [plain(one.places === null ? '–' : String(one.places))],
      [plain(placementText(one.placementBases, context) ?? '–')],
    ]),
    rowHeaders: true,
  }
  return [table]
}

function partyBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t, snapshot } = context
  if (snapshot.party.length === 0) return []
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.conduct.partiesSummary'),
    columns: [
      { header: t('document.conduct.name'), width: 2.2 },
      { header: t('document.conduct.partyRole'), width: 1.8 },
      { header: t('document.conduct.contact'), width: 1.8 },
      { header: t('document.conduct.notified'), width: 1.2 },
    ],
    rows: snapshot.party.map((party) => [
      [
        plain(party.name ?? '–'),
        ...(isWritten(party.orgNumber)
          ? [plain(t('document.front.orgNumber', { number: party.orgNumber }))]
          : []),
        ...(isWritten(party.caseNumber)
          ? [plain(`${t('document.front.caseNumber')}: ${party.caseNumber}`)]
          : []),
      ],
      [
        plain(party.role ? t(`document.dutyHolder.${party.role}`) : '–'),
        plain(sectorNames(party.sectors, context)),
      ],
      contactLines(party),
      [plain(party.notifiedOn ? printDate(party.notifiedOn, t) : t('document.conduct.notNotified'))],
    ]),
    rowHeaders: true,
  }
  return [table]
}

function contactLines(party: RecordOf<'party'>): readonly Prose[] {
  const lines = [party.contact, party.address].filter(isWritten)
  return lines.length > 0 ? lines.map(plain) : [plain('–')]
}

function approvalText(department: RecordOf<'department'>, context: ReportContext): string {
  const date = department.approvedOn ? printDate(department.approvedOn, context.t) : null
  return [department.approval, date].filter(isWritten).join(', ') || '–'
}

function sectorNames(names: RecordOf<'party'>['sectors'], context: ReportContext): string {
  return (names ?? []).map((sector) => context.t(`document.sector.${sector}`)).join(', ') || '–'
}

function placementText(bases: readonly PlacementBasis[] | null, context: ReportContext): string | null {
  if (!bases || bases.length === 0) return null
  return placementSections(bases, context.t)
}

function yesNo(value: boolean | null, context: ReportContext): string | null {
  return value === null ? null : context.t(value ? 'document.conduct.yes' : 'document.conduct.no')
}
