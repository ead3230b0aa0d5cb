import { factId } from './fact-records.ts'
import { type SampleRecord, sampleRecord } from './sample-record.ts'

/** What school concludes: one control question answered «nei», with three korreksjonspunkter for the county. */
export const schoolConclusion: readonly SampleRecord[] = [
  sampleRecord('sectorPart', 'school', 'school', {
    introduction:
      'Statsforvalteren førte tilsyn med Fjordlandet fylkeskommune. Temaet var om elever på Granneset ungdomssenter får den opplæringen de har rett til.',
    legalBasis:
      'Statsforvalteren fører tilsyn med fylkeskommunen som skoleeier etter opplæringslova § 29-2 og kommuneloven kapittel 30. Fylkeskommunen har ansvaret for opplæringen til barn på barnevernsinstitusjon (opplæringslova § 28-3).',
    factBase:
      'Ni av de elleve barna var elever da vi førte tilsyn. Fire hadde fullt timetall. Fem hadde mellom 4 og 11 timer i uka. Elevene fortalte at de ønsket mer skole enn de fikk.',
    assessment:
      'Elevene kommer raskt i gang. Det er timetallet som svikter: Skolen setter det ned uten vedtak og uten å avtale når det skal vurderes på nytt. Fylkeskommunen følger ikke med på det.',
    conclusion:
      'Fjordlandet fylkeskommune oppfyller ikke kravet om at elever på Granneset ungdomssenter skal få det timetallet de har rett til. Dette er brudd på regelverket, jf. opplæringslova § 2-3 første ledd og § 5-4 første ledd.',
    followUp:
      'Fylkeskommunen får pålegg om retting med tre korreksjonspunkter. Fylkeskommunen skal sende erklæring om at bruddet er rettet, med en redegjørelse, innen 1. desember 2026.',
    appeal:
      'Pålegget er et enkeltvedtak. Fylkeskommunen kan klage innen tre uker fra den får vedtaket. Klagen sendes til statsforvalteren.',
    comments:
      'Fylkeskommunen uttalte seg 27. juli 2026 til foreløpig rapport. Den mente at lavt timetall var til barnets beste. Vi har vurdert uttalelsen: Hensynet til barnets beste kan føre til færre timer, men bare etter vedtak i den enkelte saken. Konklusjonen er ikke endret.',
    caseNumber: '2026/1043',
    maalform: 'nb',
    addressees: ['fylkeskommunen'],
    status: 'final',
    preliminaryOn: '2026-07-03',
    commentDeadline: '2026-07-31',
    finalOn: '2026-09-04',
    correctionDeadline: '2026-12-01',
    approverName: 'Per Øystein Vangdal',
    approverTitle: 'Direktør',
  }),
  sampleRecord('lovbrudd', 'brudd-timetall', 'school', {
    title: 'Elever får færre timer enn de har rett til',
    controlQuestion: 'Får elevene det timetallet de har rett til, eller er det gjort vedtak om unntak?',
    krav: 'Elevene har rett til fullt timetall. Færre timer krever et vedtak i den enkelte saken.',
    assessment:
      'Fem av ni elever hadde mellom 4 og 11 timer uten vedtak (S22). Skolen begrunnet det med hva eleven klarer, men hadde ikke satt dato for ny vurdering (S23). Elevene var ikke spurt (S24). Fire elever hadde fullt timetall (S25), så tilbudet finnes. Fylkeskommunen visste ikke om forholdet (S26).',
    consequence:
      'Elevene mister opplæring de ikke får igjen, og blir sittende på institusjonen om dagen. Noen av dem står i fare for ikke å få vurdering i fag.',
    statement:
      'Fjordlandet fylkeskommune oppfyller ikke kravet om fullt timetall for fem elever på Granneset ungdomssenter.',
    factIds: ['S22', 'S23', 'S24', 'S25', 'S26'].map(factId),
    requirementIds: ['SKO-03'],
    legalReferences: [
      {
        actId: 'lov-2023-06-09-30',
        actName: 'opplæringslova',
        section: '2-3',
        part: 'første ledd',
        printed: 'opplæringslova §\u00A02-3 første ledd',
      },
      {
        actId: 'lov-2023-06-09-30',
        actName: 'opplæringslova',
        section: '5-4',
        part: 'første ledd',
        printed: 'opplæringslova §\u00A05-4 første ledd',
      },
    ],
    partyId: 'fylkeskommunen',
    outsideScope: false,
    deadline: '2026-12-01',
    position: 1,
    toldChildren:
      'Flere får færre timer på skolen enn de skal ha. Ingen spurte dem først. Alle skal få de timene de har rett til.',
  }),
  ...korreksjonspunkter(),
  // What the linter asks of the part, and the authority has weighed: printed in the annex of its report.
  sampleRecord('lintOverride', 'skole-ubesvarte-krav', 'school', {
    rule: 'requirementsOpen',
    target: 'answer/SKO-17/state',
    about: '11',
    reason:
      'Tilsynet gjaldt om elevene kommer i gang, og om de får timene sine. De andre kravene var ikke med i varselet og er ikke undersøkt.',
  }),
]

function korreksjonspunkter(): readonly SampleRecord[] {
  const texts = [
    'Fylkeskommunen må gi de fem elevene fullt timetall, eller gjøre vedtak om unntak for hver av dem.',
    'Fylkeskommunen må sørge for at elevene får uttale seg før det gjøres vedtak om færre timer.',
    'Fylkeskommunen må følge med på timetallet til elever på institusjon, og sette dato for ny vurdering når det er gjort unntak.',
  ]
  return texts.map((text, at) =>
    sampleRecord('korreksjonspunkt', `punkt-${at + 1}`, 'school', {
      lovbruddId: 'brudd-timetall',
      text,
      deadline: '2026-12-01',
      position: at + 1,
    }),
  )
}
