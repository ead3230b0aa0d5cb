import { type SampleRecord, sampleRecord } from './sample-record.ts'

/** The common part and what each sector says of it: written after the three parts are closed. One sector dissents. */
export const jointRecords: readonly SampleRecord[] = [
  sampleRecord('commonPart', 'common', 'common', {
    description:
      'Granneset ungdomssenter har tre avdelinger med ulik oppgave. De elleve barna som bodde der, kom fra fem kommuner. De fleste har skole, fastlege og behandling i tre forskjellige tjenester, i tillegg til omsorgskommunen.\n\nHver tjeneste gjør det meste av sitt. Det som mangler, er gjennomgående det som ligger mellom dem.',
    childrensVoice:
      'Sju av elleve barn ville snakke med oss. De fortalte om voksne de stoler på, og om dager som ligner på andres. Det de savnet, var at noen snakket med dem etterpå når noe vanskelig hadde skjedd, at de slapp å fortelle alt på nytt til hver ny behandler, og at de fikk mer skole.\n\n«Det er ikke det at det ble sagt nei. Det er at ingen sa noe,» sa ett av barna.',
    jointAssessment:
      'Samlet får barna på Granneset trygg omsorg i hverdagen, men de får ikke et helhetlig tilbud. De tre tilsynene peker på det samme: Når noe skjer med barnet, går det ikke videre til neste tjeneste. Gjennomgangen etter inngrep uteblir, avslag fra helseforetaket når ikke institusjonen, og timetallet settes ned uten at noen har bestemt det.\n\nDet er barnet som må bære sammenhengen. Vi mener at institusjonen, helseforetaket og fylkeskommunen bør bli enige om hvem som tar initiativet når tilbudet til et barn ikke henger sammen.',
    quotedSectors: ['childWelfare', 'health', 'school'],
    toldChildren:
      'Mange av dere vet hvilke voksne dere kan stole på. Det er bra. Dere ønsker at noen snakker med dere når noe vanskelig har skjedd. Dere vil slippe å fortelle alt på nytt. Og dere vil ha mer skole.',
    childrensContact: 'Nummeret henger på tavla i gangen.',
  }),
  sampleRecord('sectorPart', 'childWelfare', 'childWelfare', {
    agreement: 'agree',
    agreementText: 'Vi slutter oss til den felles vurderingen.',
  }),
  sampleRecord('sectorPart', 'health', 'health', {
    agreement: 'agree',
    agreementText: 'Vi sluttar oss til den felles vurderinga.',
  }),
  sampleRecord('sectorPart', 'school', 'school', {
    agreement: 'dissent',
    agreementText:
      'Vi er enige i beskrivelsen, men ikke i at timetallet er et spørsmål om sammenheng mellom tjenestene. Retten til opplæring gjelder uavhengig av hva de andre tjenestene gjør, og det er fylkeskommunen alene som må rette bruddet.',
  }),
]
