import { type SampleRecord, sampleRecord } from './sample-record.ts'

/** An invented institution in an invented county. The organisation numbers pass modulus 11 but begin with 1, as none given out does. */
export const caseRecords: readonly SampleRecord[] = [
  sampleRecord('inspection', 'case', 'common', {
    visitForm: 'announced',
    topics: [
      'Trygg omsorg og forebygging av inngrep',
      'Helsehjelp mens barnet bor på institusjonen',
      'Opplæring fra første dag',
      'Samarbeidet mellom tjenestene',
    ],
    scope:
      'Tilsynet omfattet de tre avdelingene ved Granneset ungdomssenter, helsehjelpen som vertskommunen og helseforetaket skal gi barna som bor der, og opplæringen som fylkeskommunen har ansvaret for. Vi undersøkte perioden fra 1. september 2025 til 31. mai 2026.\n\nOmsorgskommunenes oppfølging er bare undersøkt for Vestre Ås kommune, som hadde tre av de elleve barna.',
    method:
      'Tilsynet var varslet og ble gjennomført som systemrevisjon for barnevern og helse, og med kontrollspørsmål for skole. Lagene var sammen i informasjonsmøtet, på befaringen og i det oppsummerende møtet. Hver sektor har vurdert og konkludert for seg.',
    institutionName: 'Granneset ungdomssenter',
    orgNumber: '100200309',
    ownerType: 'privateNonProfit',
    ownerName: 'Stiftelsen Granneset',
    address: 'Grannesvegen 14, 9999 Nordvik',
    hiddenAddress: false,
    places: 12,
    placementBases: ['3-2', '4-2', '4-4', '5-3', '6-1', '6-2'],
    acuteIntake: true,
    schoolOnSite: true,
    auditPeriodFrom: '2025-09-01',
    auditPeriodTo: '2026-05-31',
    noticeOn: '2026-04-20',
    infoMeetingOn: '2026-06-01',
    summaryMeetingOn: '2026-06-03',
    coordination:
      'Kommunerevisjonen i Nordvik planla ingen forvaltningsrevisjon av helsetjenesten i 2026. Tilsynet er tatt inn i den nasjonale tilsynskalenderen.',
    archiveResponsible: 'Statsforvalteren i Fjordlandet, barnevernsavdelingen',
  }),
  sampleRecord('department', 'elvesvingen', 'common', {
    name: 'Elvesvingen',
    approval: 'Akuttavdeling',
    approvedOn: '2024-02-15',
    targetGroup: 'Ungdom 13–18 år i akutt krise',
    placementBases: ['4-2', '4-4'],
    places: 4,
    position: 1,
  }),
  sampleRecord('department', 'haugen', 'common', {
    name: 'Haugen',
    approval: 'Behandlingsavdeling',
    approvedOn: '2024-02-15',
    targetGroup: 'Ungdom 14–18 år som utsetter sin utvikling for alvorlig fare',
    placementBases: ['6-1', '6-2'],
    places: 4,
    position: 2,
  }),
  sampleRecord('department', 'nordstua', 'common', {
    name: 'Nordstua',
    approval: 'Omsorgsavdeling',
    approvedOn: '2023-11-01',
    targetGroup: 'Ungdom 12–18 år med behov for langvarig omsorg',
    placementBases: ['3-2', '5-3'],
    places: 4,
    position: 3,
  }),
  sampleRecord('party', 'granneset', 'common', {
    name: 'Granneset ungdomssenter',
    orgNumber: '100200309',
    role: 'institution',
    sectors: ['childWelfare'],
    contact: 'Institusjonsleder',
    address: 'Grannesvegen 14, 9999 Nordvik',
    caseNumber: '2026/1041',
    maalform: 'nb',
    notifiedOn: '2026-04-20',
    position: 1,
  }),
  sampleRecord('party', 'vestre-aas', 'common', {
    name: 'Vestre Ås kommune, barnevernstjenesten',
    orgNumber: '100300451',
    role: 'responsibleMunicipality',
    sectors: ['childWelfare'],
    contact: 'Barnevernsleder',
    caseNumber: '2026/1041',
    maalform: 'nb',
    notifiedOn: '2026-04-20',
    position: 2,
  }),
  sampleRecord('party', 'soer-fjord', 'common', {
    name: 'Sør-Fjord kommune, barnevernstjenesten',
    role: 'responsibleMunicipality',
    sectors: ['childWelfare'],
    maalform: 'nn',
    position: 3,
  }),
  sampleRecord('party', 'nordvik', 'common', {
    name: 'Nordvik kommune',
    orgNumber: '100400529',
    role: 'hostMunicipality',
    sectors: ['health'],
    contact: 'Kommunalsjef for helse og omsorg',
    caseNumber: '2026/1042',
    maalform: 'nn',
    notifiedOn: '2026-04-20',
    position: 4,
  }),
  sampleRecord('party', 'fjordlandet-hf', 'common', {
    name: 'Fjordlandet HF, psykisk helsevern for barn og unge',
    orgNumber: '100500612',
    role: 'healthTrust',
    sectors: ['health'],
    contact: 'Klinikksjef',
    caseNumber: '2026/1042',
    maalform: 'nn',
    notifiedOn: '2026-04-20',
    position: 5,
  }),
  sampleRecord('party', 'fylkeskommunen', 'common', {
    name: 'Fjordlandet fylkeskommune',
    orgNumber: '100600781',
    role: 'countyMunicipality',
    sectors: ['school'],
    contact: 'Fylkesdirektør for utdanning',
    caseNumber: '2026/1043',
    maalform: 'nb',
    notifiedOn: '2026-04-20',
    position: 6,
  }),
  ...team(),
  ...visitDays(),
  ...events(),
]

function team(): readonly SampleRecord[] {
  const rows = [
    ['lag-1', 'Åse Bakkeland', 'leadAuditor', ['childWelfare'], 'Barnevernsavdelingen'],
    ['lag-2', 'Jon Tveitrem', 'auditor', ['childWelfare'], 'Barnevernsavdelingen'],
    ['lag-3', 'Synnøve Hjellvik', 'auditor', ['health'], 'Helseavdelingen'],
    ['lag-4', 'Kari Lomundal', 'auditor', ['school'], 'Utdanningsavdelingen'],
    ['lag-5', 'Per Øystein Vangdal', 'approver', ['childWelfare', 'health', 'school'], 'Ledelsen'],
  ] as const
  return rows.map(([id, name, role, sectors, unit], at) =>
    sampleRecord('teamMember', id, 'common', {
      name,
      role,
      sectors: [...sectors],
      unit,
      impartial: true,
      policeCertificateShown: role !== 'approver',
      position: at + 1,
    }),
  )
}

function visitDays(): readonly SampleRecord[] {
  const rows = [
    ['dag-1', '2026-05-26', 'recordReview', 'Helseforetakets lokaler', 'Gjennomgang av journaler'],
    ['dag-2', '2026-06-01', 'onSite', 'Granneset', 'Informasjonsmøte, intervjuer og samtaler med barna'],
    ['dag-3', '2026-06-02', 'onSite', 'Granneset', 'Intervjuer, protokoller og befaring'],
    ['dag-4', '2026-06-03', 'onSite', 'Granneset', 'Intervjuer og oppsummerende møte'],
    ['dag-5', '2026-06-09', 'digital', 'Nettmøte', 'Intervju med fylkeskommunen og skolen'],
  ] as const
  return rows.map(([id, date, kind, place, note]) =>
    sampleRecord('visitDay', id, 'common', { date, kind, place, note }),
  )
}

function events(): readonly SampleRecord[] {
  const rows = [
    [
      'hendelse-1',
      '2026-04-20',
      'Tilsynsvarsel sendt til partene',
      'Varslet gikk til fem parter med frist 8. mai for å sende inn dokumenter.',
    ],
    [
      'hendelse-2',
      '2026-05-11',
      'Formøte mellom de tre sektorene',
      'Lagene ble enige om felles befaring og om hvem som snakker med barna, slik at ingen barn måtte fortelle det samme flere ganger.',
    ],
    [
      'hendelse-3',
      '2026-06-05',
      'Helseforetaket bedt om svar',
      'Statsforvalteren ba helseforetaket om å ta kontakt med institusjonen om to barn som ventet på svar. Svar mottatt 8. juni.',
    ],
  ] as const
  return rows.map(([id, date, title, description]) =>
    sampleRecord('event', id, 'common', { date, title, description }),
  )
}
