import { factLinkId } from '../domain/answer-id.ts'
import type { Sector } from '../domain/sector.ts'
import type { FactDirection } from '../domain/vocabulary.ts'
import { type SampleRecord, sampleRecord } from './sample-record.ts'

type FactRow = {
  readonly number: string
  readonly sector: Sector
  readonly date: string
  readonly text: string
  readonly sources: readonly string[]
  /** Requirements the fact speaks for or against. */
  readonly links: Readonly<Record<string, FactDirection>>
}

const collectors: Readonly<Record<Sector, string>> = {
  childWelfare: 'Jon Tveitrem',
  health: 'Synnøve Hjellvik',
  school: 'Kari Lomundal',
}

const rows: readonly FactRow[] = [
  {
    number: 'B1',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-journal'],
    links: { 'BV-01': 'supports', 'BV-02': 'supports' },
    text: 'I de åtte journalene vi gikk gjennom, lå vedtaket for oppholdet. Hjemmel og sluttdato var ført på forsiden.',
  },
  {
    number: 'B2',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-protokoll'],
    links: { 'BV-15': 'supports' },
    text: 'Institusjonen førte 42 protokoller fra september 2025 til mai 2026: 19 på Elvesvingen, 20 på Haugen og 3 på Nordstua.',
  },
  {
    number: 'B3',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-protokoll'],
    links: { 'BV-15': 'supports' },
    text: 'I 27 av de 42 protokollene står det ikke at hendelsen er gjennomgått med barnet. På Haugen gjelder det 16 av 20.',
  },
  {
    number: 'B4',
    sector: 'childWelfare',
    date: '2025-08-14',
    sources: ['k-rutine'],
    links: { 'BV-15': 'against' },
    text: 'Rutinen sier at den som leder vakten, skal gå gjennom hendelsen med barnet innen to døgn, og at barnets egen versjon skal skrives ned.',
  },
  {
    number: 'B5',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-miljo'],
    links: { 'BV-15': 'supports' },
    text: 'Miljøterapeutene på Haugen fortalte at gjennomgangen ofte faller bort fordi den som var til stede, går av vakt før barnet er klar til å snakke.',
  },
  {
    number: 'B6',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-barn'],
    links: { 'BV-15': 'supports', 'BV-05': 'against' },
    text: 'Flere av barna sa at ingen hadde snakket med dem etter at de ble holdt. De sa at det gjorde dem redde for at det skulle skje igjen.',
  },
  {
    number: 'B7',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-barn', 'k-miljo'],
    links: { 'BV-15': 'against' },
    text: 'På Nordstua fortalte både barn og voksne at de alltid snakker sammen etterpå, og at barnet får lese det som er skrevet.',
  },
  {
    number: 'B8',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-journal'],
    links: { 'BV-30': 'supports' },
    text: 'Fire av de sju barna som kom til Elvesvingen etter akuttvedtak i perioden, var ikke undersøkt av lege det første døgnet. For to av dem gikk det mer enn en uke.',
  },
  {
    number: 'B9',
    sector: 'childWelfare',
    date: '2026-06-01',
    sources: ['k-leder'],
    links: { 'BV-30': 'supports' },
    text: 'Lederen sa at avdelingen ringer legevakten ved innflytting, men at det ikke er avtalt hvem som følger opp når legevakten ikke har time.',
  },
  {
    number: 'B10',
    sector: 'childWelfare',
    date: '2026-01-20',
    sources: ['k-plan'],
    links: { 'BV-30': 'supports', 'BV-04': 'supports' },
    text: 'Planen for virksomheten beskriver målgruppe og metode for hver avdeling. Den nevner ikke legeundersøkelse ved akutt innflytting.',
  },
  {
    number: 'B11',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-journal'],
    links: { 'BV-30': 'against' },
    text: 'Tre av de sju barna på Elvesvingen ble sett av lege samme døgn. I alle tre tilfellene var barnet skadet eller ruset da det kom.',
  },
  {
    number: 'B12',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-befaring'],
    links: { 'BV-39': 'supports', 'BV-21': 'supports' },
    text: 'Alle barna har eget rom som kan låses innenfra. Institusjonen har ikke rom som brukes til isolasjon, og ingen protokoller gjelder isolasjon.',
  },
  {
    number: 'B13',
    sector: 'childWelfare',
    date: '2026-05-28',
    sources: ['k-tall', 'k-protokoll'],
    links: { 'BV-26': 'supports' },
    text: 'Statsforvalteren hadde mottatt 42 protokoller fra institusjonen i perioden, like mange som institusjonen hadde ført.',
  },
  {
    number: 'B14',
    sector: 'childWelfare',
    date: '2026-06-02',
    sources: ['k-barn'],
    links: { 'BV-07': 'supports', 'BV-27': 'supports' },
    text: 'Alle de sju barna vi snakket med, visste hvem de kunne ringe, og de hadde telefonnummeret til statsforvalteren på en oppslagstavle.',
  },
  {
    number: 'H15',
    sector: 'health',
    date: '2026-05-26',
    sources: ['k-hf-journal'],
    links: { 'HEL-11': 'supports' },
    text: 'Ni barn på Granneset var tilviste til BUP i perioden. For fem av dei var det ikkje skrive ned kven i BUP som hadde kontakten med institusjonen.',
  },
  {
    number: 'H16',
    sector: 'health',
    date: '2026-05-26',
    sources: ['k-avslag', 'k-hf-journal'],
    links: { 'HEL-11': 'supports', 'HEL-09': 'supports' },
    text: 'Tre barn fekk avslag på helsehjelp. I to av svarbreva stod det at barnet «bør få ro på institusjonen først». Institusjonen fekk ikkje kopi.',
  },
  {
    number: 'H17',
    sector: 'health',
    date: '2026-06-03',
    sources: ['k-bup'],
    links: { 'HEL-11': 'supports' },
    text: 'Barnevernsansvarleg i BUP fortalde at ho ikkje hadde hatt møte med Granneset sidan hausten 2024, og at det ikkje finst nokon avtale om rettleiing.',
  },
  {
    number: 'H18',
    sector: 'health',
    date: '2026-06-02',
    sources: ['k-helseansvarlig'],
    links: { 'HEL-11': 'supports' },
    text: 'Helseansvarleg på Granneset sa at ho ringjer sentralbordet i BUP når ho treng råd, og at det kan gå fleire dagar før nokon ringjer tilbake.',
  },
  {
    number: 'H19',
    sector: 'health',
    date: '2026-06-02',
    sources: ['k-barn-helse'],
    links: { 'HEL-11': 'supports', 'HEL-24': 'supports' },
    text: 'Barna sa at dei måtte fortelje alt om att kvar gong dei kom til ein ny behandlar, og at dei vaksne på institusjonen ikkje visste kva som var avtalt.',
  },
  {
    number: 'H20',
    sector: 'health',
    date: '2026-06-03',
    sources: ['k-bup'],
    links: { 'HEL-11': 'against', 'HEL-13': 'supports' },
    text: 'I akutte situasjonar fekk institusjonen kontakt med vakthavande i BUP same dag. Det skjedde fire gonger i perioden.',
  },
  {
    number: 'H21',
    sector: 'health',
    date: '2026-06-02',
    sources: ['k-helseansvarlig'],
    links: { 'HEL-04': 'supports', 'HEL-05': 'supports' },
    text: 'Alle barna hadde fastlege. Ni av elleve hadde bytt til fastlege i Nordvik innan fire veker.',
  },
  {
    number: 'S22',
    sector: 'school',
    date: '2026-05-08',
    sources: ['k-timeplan'],
    links: { 'SKO-03': 'supports' },
    text: 'Fem av de ni elevene hadde mellom 4 og 11 timer opplæring i uka. Det var ikke gjort vedtak om færre timer for noen av dem.',
  },
  {
    number: 'S23',
    sector: 'school',
    date: '2026-06-09',
    sources: ['k-rektor'],
    links: { 'SKO-03': 'supports' },
    text: 'Rektor sa at timetallet settes ut fra hva eleven klarer den første tida, og at planen er å øke. Det var ikke satt dato for når timetallet skal vurderes på nytt.',
  },
  {
    number: 'S24',
    sector: 'school',
    date: '2026-06-02',
    sources: ['k-barn-skole'],
    links: { 'SKO-03': 'supports', 'SKO-20': 'supports' },
    text: 'Elever med få timer sa at de heller ville gå på skole enn å sitte på rommet, og at ingen hadde spurt dem om hvor mange timer de ønsket.',
  },
  {
    number: 'S25',
    sector: 'school',
    date: '2026-05-08',
    sources: ['k-timeplan', 'k-rektor'],
    links: { 'SKO-03': 'against', 'SKO-01': 'supports' },
    text: 'Fire av de ni elevene hadde fullt timetall. De begynte på skolen innen tre dager etter innflytting.',
  },
  {
    number: 'S26',
    sector: 'school',
    date: '2026-06-09',
    sources: ['k-rektor'],
    links: { 'SKO-24': 'supports', 'SKO-03': 'supports' },
    text: 'Fylkeskommunen får ikke rapport om timetallet til elever på institusjon, og har ikke spurt etter det.',
  },
]

/** Numbered facts, and the requirements they speak for or against. */
export const factRecords: readonly SampleRecord[] = rows.flatMap((row) => [
  sampleRecord('fact', factId(row.number), row.sector, {
    number: row.number,
    text: row.text,
    date: row.date,
    collector: collectors[row.sector],
    sourceIds: [...row.sources],
  }),
  ...Object.entries(row.links).map(([requirementId, direction]) =>
    sampleRecord('factLink', factLinkId(factId(row.number), requirementId), row.sector, { direction }),
  ),
])

/** The sample's id of a fact: «B3» → «fact-b3». */
export function factId(number: string): string {
  return `fact-${number.toLowerCase()}`
}
