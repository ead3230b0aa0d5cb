import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'

const ASSESSMENT =
  'Institusjonen har rutinar, men rutinane verkar ikkje likt på avdelingane. På Nordstua er gjennomgangen med barnet ein del av kvardagen. På Haugen og Elvesvingen fell han bort, og leiinga har ikkje fanga det opp.\n\nLegeundersøking ved akutt innflytting er ikkje lagd til nokon. Når legevakta ikkje har time, stoppar det.'

/** The case as an authority that writes nynorsk would have written it, with nynorsk parties. */
export function nynorskCase(whole: InspectionSnapshot): InspectionSnapshot {
  return {
    ...whole,
    inspection: {
      ...whole.inspection,
      title: 'Felles tilsyn med Granneset ungdomssenter i Nordvik 2026',
      scope:
        'Tilsynet omfatta dei tre avdelingane ved Granneset ungdomssenter, helsehjelpa som vertskommunen og helseføretaket skal gje barna som bur der, og opplæringa som fylkeskommunen har ansvaret for.\n\nVi undersøkte perioden frå 1. september 2025 til 31. mai 2026.',
      method:
        'Tilsynet var varsla og blei gjennomført som systemrevisjon for barnevern og helse, og med kontrollspørsmål for skule. Kvar sektor har vurdert og konkludert for seg.',
      topics: ['Trygg omsorg', 'Helsehjelp medan barnet bur på institusjonen', 'Opplæring frå første dag'],
      coordination: null,
    },
    party: whole.party.map((party) => ({ ...party, maalform: 'nn' })),
    sectorPart: whole.sectorPart.map((part) => ({
      ...part,
      maalform: 'nn',
      introduction:
        'Statsforvaltaren førte tilsyn med Granneset ungdomssenter 1.–3. juni 2026. Vi undersøkte om barna får trygge og gode tenester.',
      assessment: ASSESSMENT,
      conclusion: 'Ved dette tilsynet blei det avdekt lovbrot. Dette er brot på barnevernslova § 10-5.',
      followUp: 'Verksemda skal sende ein plan for korleis lovbrota blir retta, innan 1. oktober 2026.',
      comments: 'Institusjonen svarte 28. juli 2026. Vi har retta talet på protokollar.',
      agreementText: 'Vi sluttar oss til den felles vurderinga.',
    })),
    lovbrudd: whole.lovbrudd.map((one) => ({
      ...one,
      title: 'Hendingar blir ikkje gjennomgåtte med barnet',
      krav: 'Institusjonen skal gå gjennom kvar hending med barnet så snart som råd etter at det er brukt makt.',
      assessment: ASSESSMENT,
      consequence: 'Barna blir sitjande åleine med det som skjedde. Nokre blir redde for nye inngrep.',
      statement: 'Granneset ungdomssenter sikrar ikkje at hendingar blir gjennomgåtte med barnet.',
    })),
    commonPart: whole.commonPart.map((part) => ({
      ...part,
      description:
        'Granneset ungdomssenter har tre avdelingar med ulik oppgåve. Dei elleve barna som budde der, kom frå fem kommunar.',
      childrensVoice: 'Sju av elleve barn ville snakke med oss. «Ingen sa noko,» sa eitt av barna.',
      jointAssessment:
        'Samla får barna på Granneset trygg omsorg i kvardagen, men dei får ikkje eit heilskapleg tilbod.',
    })),
  }
}
