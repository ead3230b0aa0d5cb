import { factId } from './fact-records.ts'
import { type SampleRecord, sampleRecord } from './sample-record.ts'

/** What health concludes, in nynorsk: one lovbrudd, by the trust and not by the institution. */
export const healthConclusion: readonly SampleRecord[] = [
  sampleRecord('sectorPart', 'health', 'health', {
    introduction:
      'Statsforvaltaren førte tilsyn med helsehjelpa til barna på Granneset ungdomssenter. Vi undersøkte om Nordvik kommune og Fjordlandet HF gjev barna den helsehjelpa dei treng, og om tenestene samarbeider med institusjonen.',
    legalBasis:
      'Statsforvaltaren fører tilsyn med helse- og omsorgstenestene etter helsetilsynslova § 4 og helse- og omsorgstenestelova § 12-3.\n\nDet regionale helseføretaket og helseføretaka skal samarbeide med kommunale tenester og barnevernet, og skal peike ut barnevernsansvarleg personell (spesialisthelsetenestelova § 2-1 e).',
    factBase:
      'Ni av dei elleve barna var tilviste til psykisk helsevern for barn og unge i perioden. Vi las journalane deira, svarbreva til tilvisarane og rutinane, og snakka med leiinga i BUP, helseansvarleg på institusjonen og barna.\n\nNordvik kommune har ein fast kontakt for institusjonen. Barna har fastlege, og skulehelsetenesta kjem til dei.',
    assessment:
      'Når det hastar, får institusjonen hjelp same dag. Det er i dei vanlege vekene det sviktar: Ingen er peikt ut, det er ikkje avtalt rettleiing, og avslag når ikkje fram til dei som skal følgje barnet opp. Samarbeidet heng på at helseansvarleg ringjer og får tak i nokon.',
    conclusion:
      'Fjordlandet HF sikrar ikkje at psykisk helsevern for barn og unge samarbeider med Granneset ungdomssenter om barna som bur der. Dette er brot på spesialisthelsetenestelova § 2-1 e første og andre ledd. Det blei ikkje avdekt lovbrot hos Nordvik kommune.',
    followUp:
      'Helseføretaket skal sende ein plan for retting innan 1. oktober 2026. Planen skal vise korleis leiinga vil følgje med på at samarbeidet verkar.',
    appeal:
      'Rapporten er ikkje eit enkeltvedtak og kan ikkje klagast på. Blir ikkje lovbrotet retta, kan statsforvaltaren gje pålegg etter helsetilsynslova § 8.',
    comments:
      'Helseføretaket svarte 24. juli 2026 og opplyste at det er tilsett ny barnevernsansvarleg frå 1. september. Vi har teke det inn i faktagrunnlaget. Nordvik kommune hadde ingen merknader.',
    caseNumber: '2026/1042',
    maalform: 'nn',
    addressees: ['fjordlandet-hf', 'nordvik'],
    status: 'final',
    preliminaryOn: '2026-07-03',
    commentDeadline: '2026-07-31',
    finalOn: '2026-09-04',
    correctionDeadline: '2026-12-01',
    approverName: 'Per Øystein Vangdal',
    approverTitle: 'Direktør',
  }),
  sampleRecord('lovbrudd', 'lovbrudd-samarbeid', 'health', {
    title: 'Samarbeidet med institusjonen er ikkje sikra',
    krav: 'Helseføretaket skal samarbeide med barnevernet og kommunen om barn på institusjon, og skal ha barnevernsansvarleg personell som gjev råd og rettleiing.',
    assessment:
      'For fem av ni barn er det ikkje skrive ned kven som har kontakten (H15). Avslag når ikkje institusjonen (H16). Det har ikkje vore møte sidan hausten 2024 (H17), og råd er tilfeldig (H18). Barna merkar det sjølve (H19). At akutt hjelp kjem same dag (H20), endrar ikkje at det vanlege samarbeidet manglar.',
    consequence:
      'Barna må fortelje historia si om att, og dei vaksne rundt dei veit ikkje kva som er avtalt. Behandling og kvardag dreg kvar sin veg.',
    statement:
      'Fjordlandet HF sikrar ikkje at psykisk helsevern for barn og unge samarbeider med Granneset ungdomssenter om barna som bur der.',
    factIds: ['H15', 'H16', 'H17', 'H18', 'H19', 'H20'].map(factId),
    requirementIds: ['HEL-11'],
    legalReferences: [
      {
        actId: 'lov-1999-07-02-61',
        actName: 'spesialisthelsetenestelova',
        section: '2-1e',
        part: 'første og andre ledd',
        printed: 'spesialisthelsetenestelova §\u00A02-1 e første og andre ledd',
      },
    ],
    partyId: 'fjordlandet-hf',
    outsideScope: false,
    deadline: '2026-12-01',
    position: 1,
    toldChildren:
      'BUP og dei vaksne her snakkar for lite saman. Då må de fortelje det same mange gonger. Slik skal det ikkje vere.',
  }),
]
