import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordOf } from '../../shared/domain/records.ts'
import type { Sector } from '../../shared/domain/sector.ts'
import type { LegalReference } from '../../shared/domain/vocabulary.ts'
import { record } from '../domain/snapshot-builder.ts'

/** What was found there: facts, answers, conclusions, and what the sectors say together. */
export function solbakkenFindings(): Partial<InspectionSnapshot> {
  return {
    fact: [
      record('fact', 'f1', 'childWelfare', {
        number: 'B1',
        text: 'Fem av fjorten protokoller mangler ungdommens egen beskrivelse av hendelsen.',
        date: '2026-03-03',
        collector: 'Kari Prøve',
        sourceIds: ['s1'],
      }),
      record('fact', 'f2', 'childWelfare', {
        number: 'B2',
        text: 'Nattevaktene kjente ikke rutinen for gjennomgang med barnet. De hadde ikke fått opplæring.',
        sourceIds: ['s2', 's1'],
      }),
      record('fact', 'f3', 'common', {
        number: 'F3',
        text: 'Fire ungdommer sier at de ikke får vite hvem som leser protokollene.',
        sourceIds: ['s3'],
      }),
      record('fact', 'f4', 'health', {
        number: 'H4',
        text: 'To av seks barn hadde ikke vært hos lege innen et døgn etter inntak 🙂 ✔ ☐.',
        sourceIds: ['s4'],
      }),
      record('fact', 'f5', 'school', { number: 'S5', text: 'Én elev ventet 34 skoledager på skoletilbud.' }),
      record('fact', 'f10', 'childWelfare', {
        number: 'B10',
        text: 'مرحبا بالعالم sa gutten på arabisk. Sámi: Kárášjohka, čáhci, ŋ, đ, ŧ, ǩ ǯ ǥ ǧ. 中文 finnes ikke.',
      }),
    ],
    factLink: [
      record('factLink', 'f1~BV-16', 'childWelfare', { direction: 'against' }),
      record('factLink', 'f2~BV-16', 'childWelfare', { direction: 'against' }),
      record('factLink', 'f3~BV-05', 'childWelfare', { direction: 'supports' }),
      record('factLink', 'f4~HEL-01', 'health', { direction: 'against' }),
    ],
    answer: [
      record('answer', 'BV-01', 'childWelfare', {
        state: 'noLovbrudd',
        assessment: 'Alle seks vedtak var gyldige på tilsynstidspunktet.',
      }),
      record('answer', 'BV-05~d1', 'childWelfare', {
        state: 'noLovbrudd',
        assessment: 'Ungdommene på Nord har husmøter.',
      }),
      record('answer', 'BV-05~d2', 'childWelfare', {
        state: 'notExamined',
        reason: 'Ingen barn var til stede på Sør.',
      }),
      record('answer', 'BV-16', 'childWelfare', { state: 'lovbrudd', assessment: paragraphs(3) }),
      record('answer', 'BV-09', 'childWelfare', {
        state: 'notApplicable',
        reason: 'Ingen samiske barn bodde der.',
      }),
      record('answer', 'BV-44', 'childWelfare', { assessment: 'Skrevet uten at tilstanden er valgt.' }),
      record('answer', 'HEL-01', 'health', {
        state: 'lovbrudd',
        assessment: 'Kommunen har ikke sikret legeundersøkelse.',
      }),
      record('answer', 'SKO-01', 'school', {
        state: 'lovbrudd',
        assessment: 'Ventetiden var lengre enn situasjonen tilsa.',
      }),
      record('answer', 'FEL-01', 'common', {
        state: 'noLovbrudd',
        assessment: 'Planene nevner skole og helse, men uten navn og datoer.',
      }),
    ],
    lovbrudd: [
      lovbrudd(
        'l1',
        'childWelfare',
        'Solbakken sikrer ikke at bruk av fysisk makt blir gjennomgått med barnet',
        'p1',
      ),
      lovbrudd('l2', 'health', 'Kommunen sikrer ikke at barn blir undersøkt av lege ved inntak', 'p2', {
        toldChildren: 'Den som flytter hit, skal få se en lege med en gang.',
        factIds: ['f4'],
        requirementIds: ['HEL-01'],
        outsideScope: true,
        departmentId: 'd1',
      }),
      lovbrudd('l3', 'school', 'Fylkeskommunen oppfyller ikke kravet om skoletilbud fra innflytting', 'p3', {
        controlQuestion: 'Kom opplæringen i gang uten unødig venting?',
        factIds: ['f5'],
        requirementIds: ['SKO-01'],
        legalReferences: [
          {
            actId: 'lov-2023-06-09-30',
            actName: 'opplæringslova',
            section: '28-3',
            part: 'første ledd',
            printed: 'opplæringslova § 28-3 første ledd',
          },
        ],
      }),
    ],
    korreksjonspunkt: [
      record('korreksjonspunkt', 'k1', 'school', {
        lovbruddId: 'l3',
        text: 'Fylkeskommunen må sikre skoletilbud fra første uke.',
        deadline: '2026-08-15',
        position: 1,
      }),
      record('korreksjonspunkt', 'k2', 'school', {
        lovbruddId: 'l3',
        text: 'Fylkeskommunen må ha rutiner for varsling om flytting.',
        position: 2,
      }),
    ],
    departmentConclusion: [
      record('departmentConclusion', 'dc1', 'childWelfare', {
        departmentId: 'd1',
        theme: 'limits-and-interventions',
        outcome: 'lovbrudd',
        text: 'Gjennomgang med barnet mangler.',
        position: 1,
      }),
      record('departmentConclusion', 'dc2', 'childWelfare', {
        departmentId: 'd2',
        theme: 'Medvirkning i hverdagen',
        outcome: 'noLovbrudd',
        text: 'Husmøtene virker.',
        position: 2,
      }),
    ],
    sectorPart: [
      record('sectorPart', 'childWelfare', 'childWelfare', {
        introduction: 'Statsforvalteren førte tilsyn etter barnevernsloven § 17-3.',
        legalBasis: 'Tilsynet er hjemlet i barnevernsloven § 17-3 andre ledd og tilsynsforskriften.',
        factBase:
          'Institusjonen har to avdelinger og åtte plasser.\n\nNattbemanningen er én våken nattevakt.',
        assessment: paragraphs(4),
        conclusion: 'Institusjonen sikrer ikke systematisk gjennomgang med barna etter bruk av fysisk makt.',
        followUp: 'Vi ber om en plan for retting.',
        appeal: '',
        comments: 'Institusjonen rettet antall protokoller fra 13 til 14. Vi har endret faktum B1.',
        caseNumber: '2026/101',
        status: 'final',
        preliminaryOn: '2026-04-01',
        commentDeadline: '2026-04-15',
        finalOn: '2026-04-20',
        correctionDeadline: '2026-05-20',
        approverName: 'Inger Leder',
        approverTitle: 'avdelingsdirektør',
        authorityName: 'Statens helsetilsyn',
        authorityOrgNumber: '100 200 309',
        agreement: 'agree',
        agreementText: 'Vi er enige i beskrivelsen.',
        closure: closed('a'),
      }),
      record('sectorPart', 'health', 'health', {
        conclusion: 'Ett lovbrudd er avdekket.',
        legalBasis: 'helse- og omsorgstjenesteloven § 12-3',
        status: 'preliminary',
        commentDeadline: '2026-05-01',
        agreement: 'dissent',
        agreementText:
          'Helse mener at den felles vurderingen legger for liten vekt på ventetiden hos BUP.\n\nVi viser til kapittel 4.',
        closure: closed('b'),
      }),
      record('sectorPart', 'school', 'school', {
        conclusion: 'Brudd på regelverket.',
        status: 'preliminary',
        commentDeadline: '2026-05-10',
        appeal: 'Vedtaket kan påklages innen tre uker.',
      }),
    ],
    mandatoryCheck: [
      record('mandatoryCheck', 'TF5', 'childWelfare', { done: true, note: 'Besøket var etter skoletid.' }),
    ],
    commonPart: [
      record('commonPart', 'common', 'common', {
        description:
          'Ungdommene får hjelp fra fem tjenester som i liten grad kjenner hverandres planer.\n\n' +
          paragraphs(2),
        childrensVoice: 'Ungdommene vil vite hvem som bestemmer hva.',
        jointAssessment: 'Tjenestene ser hver sin del av barnet.\n\n' + paragraphs(2),
        quotedSectors: ['childWelfare', 'health'],
        toldChildren: 'Dere vil vite hvem som bestemmer. Det har vi sagt til de voksne.',
        childrensContact: 'Ring oss når som helst på dagen.',
      }),
    ],
  }
}

function section(number: string): LegalReference {
  return {
    actId: 'lov-2021-06-18-97',
    actName: 'barnevernsloven',
    section: number,
    part: null,
    printed: `barnevernsloven § ${number}`,
  }
}

function lovbrudd(
  id: string,
  sector: Sector,
  title: string,
  partyId: string,
  rest: Partial<RecordOf<'lovbrudd'>> = {},
): RecordOf<'lovbrudd'> {
  return record('lovbrudd', id, sector, {
    title,
    krav: 'Institusjonen skal gå gjennom hver bruk av fysisk makt med barnet så snart som mulig etterpå.',
    assessment: 'Rutinen er ikke kjent, og ledelsen har ikke kontrollert at den blir fulgt.',
    consequence: 'Barna får ikke satt ord på det som skjedde, og tilliten til de voksne svekkes.',
    statement: `${title}.`,
    factIds: ['f1', 'f2'],
    requirementIds: ['BV-16'],
    legalReferences: [section('10-5'), section('10-1')],
    partyId,
    deadline: '2026-06-01',
    ...rest,
  })
}

function closed(letter: string): RecordOf<'sectorPart'>['closure'] {
  return { hash: letter.repeat(64), at: '2026-04-20T12:00:00Z', by: 'Kari Prøve' }
}

function paragraphs(count: number): string {
  const text =
    'Institusjonen har en rutine for oppfølging etter bruk av fysisk makt, men intervjuene viser at ansatte kjenner ' +
    'den i ulik grad. Ungdommene forteller at de sjelden får snakke om det som skjedde.'
  return Array.from({ length: count }, (_, index) => `Avsnitt ${index + 1}. ${text}`).join('\n\n')
}
