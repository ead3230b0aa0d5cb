import { factId } from './fact-records.ts'
import { type SampleRecord, sampleRecord } from './sample-record.ts'

/** What child welfare concludes: two lovbrudd, one of them on two of three departments. */
export const childWelfareConclusion: readonly SampleRecord[] = [
  sampleRecord('sectorPart', 'childWelfare', 'childWelfare', {
    introduction:
      'Statsforvalteren førte tilsyn med Granneset ungdomssenter 1.–3. juni 2026. Vi undersøkte om institusjonen gir barna trygg og forsvarlig omsorg, og om den forebygger og følger opp inngrep.',
    legalBasis:
      'Statsforvalteren fører tilsyn med barnevernsinstitusjoner etter barnevernsloven § 17-3 og tilsynsforskriften. Tilsynet er kontroll med om virksomheten følger loven.\n\nInstitusjonen skal gi forsvarlig omsorg (§ 10-1), forebygge bruk av makt og inngrep og gå gjennom hver hendelse med barnet (§ 10-5). Barn som kommer etter akuttvedtak, skal undersøkes av lege (rettighetsforskriften § 5).',
    factBase:
      'Elleve barn bodde på Granneset da vi var der. Vi leste alle protokollene fra perioden og åtte journaler, snakket med ledelsen og ansatte på alle avdelingene, og hadde samtaler med de barna som ønsket det.\n\nBarna beskrev faste voksne og en hverdag de kjenner. På Nordstua fortalte de at de alltid snakker sammen etter vanskelige situasjoner. På Haugen fortalte flere at det ikke skjer.',
    assessment:
      'Institusjonen har rutiner, men rutinene virker ikke likt på avdelingene. På Nordstua er gjennomgangen med barnet en del av hverdagen. På Haugen og Elvesvingen faller den bort, og ledelsen har ikke fanget det opp.\n\nLegeundersøkelse ved akutt innflytting er ikke plassert hos noen. Når legevakten ikke har time, stopper det.',
    conclusion:
      'Granneset ungdomssenter sikrer ikke at barna på Haugen og Elvesvingen får gå gjennom hendelsen etter inngrep, og ikke at barn som kommer akutt, blir undersøkt av lege i tide. Dette er brudd på barnevernsloven § 10-5 andre ledd og rettighetsforskriften § 5 andre ledd.',
    followUp:
      'Institusjonen skal sende en plan for hvordan lovbruddene rettes, innen 1. oktober 2026. Planen skal si hvem som har ansvaret, hvordan ledelsen følger med på at tiltakene virker, og når de er vurdert.',
    appeal:
      'Rapporten er ikke et enkeltvedtak og kan ikke påklages. Hvis lovbruddene ikke rettes, kan statsforvalteren gi pålegg etter barnevernsloven § 17-5. Et pålegg kan påklages til Statens helsetilsyn.',
    comments:
      'Institusjonen svarte 28. juli 2026. Den pekte på at protokolltallet for Elvesvingen var ført på feil avdeling i foreløpig rapport. Vi har rettet tallet. Endringen påvirker ikke konklusjonen.',
    caseNumber: '2026/1041',
    maalform: 'nb',
    addressees: ['granneset'],
    status: 'final',
    preliminaryOn: '2026-07-03',
    commentDeadline: '2026-07-31',
    finalOn: '2026-09-04',
    correctionDeadline: '2026-12-01',
    approverName: 'Per Øystein Vangdal',
    approverTitle: 'Direktør',
  }),
  sampleRecord('lovbrudd', 'lovbrudd-gjennomgang', 'childWelfare', {
    title: 'Hendelser blir ikke gjennomgått med barnet',
    krav: 'Institusjonen skal gå gjennom hver hendelse med barnet så snart som mulig etter at det er brukt makt eller gjort inngrep.',
    assessment:
      'I 27 av 42 protokoller er det ikke spor av noen gjennomgang (B3). Rutinen er god nok (B4), men den er lagt til en person som ofte har gått av vakt (B5). Det barna fortalte, stemmer med det protokollene viser (B6). På Nordstua skjer gjennomgangen (B7), så kravet er mulig å oppfylle med den bemanningen institusjonen har.',
    consequence:
      'Barna blir sittende alene med det som skjedde. Noen blir redde for nye inngrep, og institusjonen lærer ikke hva som kunne vært gjort annerledes.',
    statement:
      'Granneset ungdomssenter sikrer ikke at hendelser med makt eller inngrep på Haugen og Elvesvingen blir gjennomgått med barnet.',
    factIds: ['B2', 'B3', 'B4', 'B5', 'B6', 'B7'].map(factId),
    requirementIds: ['BV-15'],
    legalReferences: [
      {
        actId: 'lov-2021-06-18-97',
        actName: 'barnevernsloven',
        section: '10-5',
        part: 'andre ledd',
        printed: 'barnevernsloven §\u00A010-5 andre ledd',
      },
    ],
    partyId: 'granneset',
    outsideScope: false,
    deadline: '2026-12-01',
    position: 1,
    toldChildren:
      'Når de voksne har holdt noen fast eller tatt noe fra dem, skal de snakke om det etterpå. Det skjer ikke alltid. Da kan du bli sittende alene med det som skjedde.',
  }),
  sampleRecord('lovbrudd', 'lovbrudd-lege', 'childWelfare', {
    title: 'Barn som kommer akutt, blir ikke undersøkt av lege i tide',
    krav: 'Et barn som kommer til institusjonen etter akuttvedtak, skal bli undersøkt av lege ved innflyttingen.',
    assessment:
      'Fire av sju barn ble ikke undersøkt det første døgnet (B8). De tre som ble det, var synlig skadet eller ruset (B11). Institusjonen har ikke bestemt hvem som følger opp når legevakten ikke har time (B9), og planen sier ikke noe om det (B10). At det lykkes når skaden er synlig, viser at det er mulig, men ikke at det er sikret.',
    consequence: 'Sykdom, skader og rus hos barn i krise kan bli oversett i de dagene da faren er størst.',
    statement:
      'Granneset ungdomssenter sikrer ikke at barn som kommer til Elvesvingen etter akuttvedtak, blir undersøkt av lege i tide.',
    factIds: ['B8', 'B9', 'B10', 'B11'].map(factId),
    requirementIds: ['BV-30'],
    legalReferences: [
      {
        actId: 'for-2022-12-20-2358',
        actName: 'rettighetsforskriften',
        section: '5',
        part: 'andre ledd',
        printed: 'rettighetsforskriften §\u00A05 andre ledd',
      },
      {
        actId: 'lov-2021-06-18-97',
        actName: 'barnevernsloven',
        section: '10-1',
        part: 'første ledd',
        printed: 'barnevernsloven §\u00A010-1 første ledd',
      },
    ],
    partyId: 'granneset',
    departmentId: 'elvesvingen',
    outsideScope: false,
    deadline: '2026-12-01',
    position: 2,
    toldChildren:
      'Noen må flytte hit på kort tid. Da skal en lege se til dem samme dag. Flere måtte vente for lenge.',
  }),
  ...departmentConclusions(),
]

function departmentConclusions(): readonly SampleRecord[] {
  const theme = 'Grenser, inngrep og bruk av fysisk makt'
  const rows = [
    ['elvesvingen', 'lovbrudd', 'Gjennomgangen mangler i 10 av 19 protokoller.'],
    ['haugen', 'lovbrudd', 'Gjennomgangen mangler i 16 av 20 protokoller.'],
    ['nordstua', 'noLovbrudd', 'Barn og voksne går gjennom hendelsene sammen.'],
  ] as const
  return rows.map(([departmentId, outcome, text], at) =>
    sampleRecord('departmentConclusion', `avdeling-${departmentId}`, 'childWelfare', {
      departmentId,
      theme,
      outcome,
      text,
      position: at + 1,
    }),
  )
}
