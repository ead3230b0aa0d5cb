import type { Sector } from '../domain/sector.ts'
import { type SampleRecord, sampleRecord } from './sample-record.ts'

type SourceFields = Parameters<typeof sampleRecord<'source'>>[3]

function source(id: string, compartment: Sector | 'common', fields: SourceFields): SampleRecord {
  return sampleRecord('source', id, compartment, fields)
}

/** Sources of every kind. Staff are functions, children are numbers and pseudonyms: nobody has a name here. */
export const sourceRecords: readonly SampleRecord[] = [
  source('k-plan', 'childWelfare', {
    type: 'document',
    title: 'Plan for virksomheten, Granneset ungdomssenter',
    date: '2026-01-20',
    collector: 'Åse Bakkeland',
    collectionBasis: 'barnevernsloven § 17-4',
  }),
  source('k-rutine', 'childWelfare', {
    type: 'document',
    title: 'Rutine for bruk av protokoll og gjennomgang etter inngrep',
    date: '2025-08-14',
    collector: 'Åse Bakkeland',
    collectionBasis: 'barnevernsloven § 17-4',
  }),
  source('k-protokoll', 'childWelfare', {
    type: 'protokoll',
    title: 'Protokoller etter § 10-16, september 2025 til mai 2026',
    date: '2026-06-02',
    collector: 'Jon Tveitrem',
    collectionBasis: 'barnevernsloven § 17-4',
    sampleSize: 42,
    sampleMethod: 'Alle protokollene i perioden ble lest',
  }),
  source('k-journal', 'childWelfare', {
    type: 'recordSample',
    title: 'Stikkprøve i institusjonens journaler',
    date: '2026-06-02',
    collector: 'Jon Tveitrem',
    collectionBasis: 'barnevernsloven § 17-4',
    sampleSize: 8,
    sampleMethod: 'Trukket tilfeldig blant barna som bodde der i perioden, minst to fra hver avdeling',
  }),
  source('k-leder', 'childWelfare', {
    type: 'interview',
    title: 'Intervju med institusjonsleder',
    date: '2026-06-01',
    function: 'Institusjonsleder',
    collector: 'Åse Bakkeland',
  }),
  source('k-miljo', 'childWelfare', {
    type: 'interview',
    title: 'Intervju med miljøterapeuter på alle avdelingene',
    date: '2026-06-02',
    function: 'Miljøterapeut',
    collector: 'Jon Tveitrem',
  }),
  source('k-barn', 'childWelfare', {
    type: 'childTalk',
    title: 'Tilsynssamtaler med barna på Granneset',
    date: '2026-06-02',
    pseudonym: 'Samtale 1–7',
    collector: 'Åse Bakkeland',
    collectionBasis: 'tilsynsforskriften § 6',
    livingThere: 11,
    informed: 11,
    offered: 11,
    talked: 7,
    declined: 4,
    notes: 'Barna valgte selv hvem de ville snakke med. Alle fikk vite at de kan ringe oss senere.',
  }),
  source('k-befaring', 'childWelfare', {
    type: 'walkThrough',
    title: 'Befaring på alle avdelingene og i skolerommet',
    date: '2026-06-02',
    collector: 'Jon Tveitrem',
  }),
  source('k-tall', 'childWelfare', {
    type: 'statistics',
    title: 'Statsforvalterens oversikt over innsendte protokoller',
    date: '2026-05-28',
    collector: 'Jon Tveitrem',
  }),
  source('k-avslag', 'health', {
    type: 'document',
    title: 'Svarbrev frå BUP på tilvisingar av barn på Granneset',
    date: '2026-05-26',
    collector: 'Synnøve Hjellvik',
    collectionBasis: 'helsetilsynsloven § 7',
  }),
  source('k-hf-journal', 'health', {
    type: 'recordSample',
    title: 'Stikkprøve i journalane til BUP',
    date: '2026-05-26',
    collector: 'Synnøve Hjellvik',
    collectionBasis: 'helsetilsynsloven § 7',
    sampleSize: 9,
    sampleMethod: 'Alle barn på Granneset som var tilviste i perioden',
  }),
  source('k-bup', 'health', {
    type: 'interview',
    title: 'Intervju med barnevernsansvarleg og seksjonsleiar i BUP',
    date: '2026-06-03',
    function: 'Barnevernsansvarleg og seksjonsleiar',
    collector: 'Synnøve Hjellvik',
  }),
  source('k-helseansvarlig', 'health', {
    type: 'interview',
    title: 'Intervju med helseansvarleg på Granneset',
    date: '2026-06-02',
    function: 'Helseansvarleg miljøterapeut',
    collector: 'Synnøve Hjellvik',
  }),
  source('k-barn-helse', 'health', {
    type: 'childTalk',
    title: 'Det barna sa om helsehjelp',
    date: '2026-06-02',
    pseudonym: 'Samtale 1–7',
    collector: 'Synnøve Hjellvik',
    livingThere: 11,
    informed: 11,
    offered: 11,
    talked: 7,
    declined: 4,
  }),
  source('k-timeplan', 'school', {
    type: 'document',
    title: 'Timeplaner og vedtak for elevene på Granneset, vår 2026',
    date: '2026-05-08',
    collector: 'Kari Lomundal',
    collectionBasis: 'kommuneloven § 30-3',
  }),
  source('k-rektor', 'school', {
    type: 'interview',
    title: 'Intervju med rektor og kontaktlærere',
    date: '2026-06-09',
    function: 'Rektor og kontaktlærer',
    collector: 'Kari Lomundal',
  }),
  source('k-barn-skole', 'school', {
    type: 'childTalk',
    title: 'Det elevene sa om skolen',
    date: '2026-06-02',
    pseudonym: 'Samtale 1–7',
    collector: 'Kari Lomundal',
    livingThere: 11,
    informed: 11,
    offered: 11,
    talked: 7,
    declined: 4,
  }),
]

/** The sample's one photo, once its picture is kept in the profile. `sha256` names the kept picture. */
export function photoRecord(sha256: string): SampleRecord {
  return source('k-skolerom', 'school', {
    type: 'photo',
    title: 'Skolerommet på Granneset',
    date: '2026-06-02',
    collector: 'Kari Lomundal',
    attachment: sha256,
    fileName: 'skolerom.png',
    altText: 'Enkel tegning av skolerommet sett ovenfra: fire pulter, en tavle og to vinduer mot sør.',
    caption: 'Skolerommet har fire arbeidsplasser.',
  })
}
