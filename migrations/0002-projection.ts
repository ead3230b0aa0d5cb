import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** The columns as they were in this version, one for each field of each kind of record. */
const columns = {
  inspection: {
    title: 'text',
    visitForm: 'text',
    programme: 'text',
    topics: 'text',
    scope: 'text',
    method: 'text',
    institutionName: 'text',
    orgNumber: 'text',
    ownerType: 'text',
    ownerName: 'text',
    address: 'text',
    hiddenAddress: 'integer',
    places: 'integer',
    placementBases: 'text',
    acuteIntake: 'integer',
    schoolOnSite: 'integer',
    auditPeriodFrom: 'text',
    auditPeriodTo: 'text',
    noticeOn: 'text',
    unannouncedReason: 'text',
    infoMeetingOn: 'text',
    summaryMeetingOn: 'text',
    coordination: 'text',
    archiveResponsible: 'text',
    catalogueVersion: 'text',
    lawCheckedAt: 'text',
  },
  department: {
    name: 'text',
    approval: 'text',
    approvedOn: 'text',
    targetGroup: 'text',
    placementBases: 'text',
    places: 'integer',
    position: 'integer',
  },
  party: {
    name: 'text',
    orgNumber: 'text',
    role: 'text',
    sectors: 'text',
    contact: 'text',
    address: 'text',
    caseNumber: 'text',
    maalform: 'text',
    notifiedOn: 'text',
    position: 'integer',
  },
  teamMember: {
    name: 'text',
    role: 'text',
    sectors: 'text',
    unit: 'text',
    impartial: 'integer',
    policeCertificateShown: 'integer',
    position: 'integer',
  },
  visitDay: {
    date: 'text',
    kind: 'text',
    place: 'text',
    note: 'text',
  },
  event: {
    date: 'text',
    title: 'text',
    description: 'text',
  },
  answer: {
    state: 'text',
    reason: 'text',
    assessment: 'text',
  },
  mandatoryCheck: {
    done: 'integer',
    note: 'text',
  },
  source: {
    type: 'text',
    title: 'text',
    date: 'text',
    function: 'text',
    pseudonym: 'text',
    notes: 'text',
    collector: 'text',
    collectionBasis: 'text',
    sampleSize: 'integer',
    sampleMethod: 'text',
    livingThere: 'integer',
    informed: 'integer',
    offered: 'integer',
    talked: 'integer',
    declined: 'integer',
    attachment: 'text',
    fileName: 'text',
    altText: 'text',
    caption: 'text',
    redactions: 'text',
  },
  fact: {
    number: 'text',
    text: 'text',
    date: 'text',
    collector: 'text',
    sourceIds: 'text',
  },
  factLink: {
    direction: 'text',
  },
  sectorPart: {
    introduction: 'text',
    legalBasis: 'text',
    factBase: 'text',
    assessment: 'text',
    conclusion: 'text',
    followUp: 'text',
    appeal: 'text',
    comments: 'text',
    caseNumber: 'text',
    maalform: 'text',
    addressees: 'text',
    status: 'text',
    preliminaryOn: 'text',
    commentDeadline: 'text',
    finalOn: 'text',
    correctionDeadline: 'text',
    approverName: 'text',
    approverTitle: 'text',
    agreement: 'text',
    agreementText: 'text',
    closure: 'text',
  },
  departmentConclusion: {
    departmentId: 'text',
    theme: 'text',
    outcome: 'text',
    text: 'text',
    position: 'integer',
  },
  lovbrudd: {
    title: 'text',
    controlQuestion: 'text',
    krav: 'text',
    assessment: 'text',
    consequence: 'text',
    statement: 'text',
    factIds: 'text',
    requirementIds: 'text',
    legalReferences: 'text',
    partyId: 'text',
    departmentId: 'text',
    outsideScope: 'integer',
    deadline: 'text',
    position: 'integer',
  },
  korreksjonspunkt: {
    lovbruddId: 'text',
    text: 'text',
    deadline: 'text',
    position: 'integer',
  },
  commonPart: {
    description: 'text',
    childrensVoice: 'text',
    jointAssessment: 'text',
    quotedSectors: 'text',
  },
} as const satisfies Record<string, Record<string, 'text' | 'integer'>>

/**
 * The projection: one table for each kind of record, with the current value of every field, so that screens, reports and
 * search are plain SQL. It follows from the journal and can be built again from it.
 */
export const projection = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const [kind, fields] of Object.entries(columns)) await createProjection(db, kind, fields)
  },
}

async function createProjection(
  db: Kysely<unknown>,
  kind: string,
  fields: Readonly<Record<string, 'text' | 'integer'>>,
): Promise<void> {
  let table = db.schema
    .createTable(kind)
    .addColumn('inspectionId', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('compartment', 'text', (column) => column.notNull())
    .addColumn('removed', 'integer')
    .addPrimaryKeyConstraint(`${kind}Key`, ['inspectionId', 'id'])
  for (const [field, type] of Object.entries(fields)) table = table.addColumn(field, type)
  if (db.getExecutor().adapter instanceof SqliteAdapter) table = table.modifyEnd(sql`strict`)
  await table.execute()
}
