import type { AnswerRow } from './answer-row.ts'

/** Health in nynorsk, as its addressees use; school and the joint lane in bokmål. Some requirements are left open. */
export const otherAnswers: Readonly<Record<'health' | 'school' | 'joint', readonly AnswerRow[]>> = {
  health: [
    ['HEL-20', 'noLovbrudd', 'Legemiddellistene var oppdaterte av fastlegen for dei barna vi såg på.'],
    [
      'HEL-05',
      'noLovbrudd',
      'Kommunen har peika ut ein kontaktperson og har plan for barna på institusjonen (H21).',
    ],
    ['HEL-04', 'noLovbrudd', 'Alle barna hadde fastlege (H21).'],
    ['HEL-06', 'noLovbrudd', 'Skulehelsetenesta er på Granneset annakvar veke, og vaksinane er følgde opp.'],
    ['HEL-21', 'notExamined', 'Tannhelse var ikkje tema for tilsynet, og tannhelsetenesta er ikkje varsla.'],
    ['HEL-22', 'notExamined', 'Seksuell helse var ikkje tema for tilsynet.'],
    ['HEL-07', 'noLovbrudd', 'Barna var tilviste når det var grunn til det.'],
    ['HEL-08', 'noLovbrudd', 'Tilvisingane var vurderte innan ti yrkedagar.'],
    [
      'HEL-09',
      'noLovbrudd',
      'Avslaga er grunngjevne for kvart barn. At institusjonen ikkje fekk vite om dei, er vurdert under samarbeidet (H16).',
    ],
    ['HEL-11', 'lovbrudd', 'Samarbeidet er ikkje avtalt og heng på einskildpersonar (H15–H19).'],
    ['HEL-13', 'noLovbrudd', 'Helsehjelpa ved sjølvmordsfare kom same dag (H20).'],
    [
      'HEL-15',
      'noLovbrudd',
      'To barn fekk hjelp for eteforstyrring, og institusjonen hadde fått rettleiing.',
    ],
    [
      'HEL-24',
      'noLovbrudd',
      'Barna hadde fått informasjon, men sakna at nokon hugsa kva som var avtalt (H19).',
    ],
    [
      'HEL-30',
      'notExamined',
      'Ambulant team var ikkje tema for tilsynet. Kravet byggjer berre på rettleiing.',
    ],
  ],
  school: [
    ['SKO-01', 'noLovbrudd', 'Elevene begynte på skolen innen tre dager (S25).'],
    ['SKO-02', 'noLovbrudd', 'Det var avklart at fylkeskommunen har ansvaret for alle de ni elevene.'],
    ['SKO-03', 'lovbrudd', 'Fem elever fikk færre timer enn de har rett til, uten vedtak (S22, S23).'],
    ['SKO-04', 'noLovbrudd', 'Fire elever går på nærskolen. For de andre er det vurdert.'],
    ['SKO-07', 'noLovbrudd', 'Opplæringen er tilpasset, og lærerne vurderer utbyttet.'],
    [
      'SKO-08',
      'noLovbrudd',
      'Tre elever har vedtak om individuelt tilrettelagt opplæring, med sakkyndig vurdering.',
    ],
    ['SKO-12', 'noLovbrudd', 'Skolen følger med og har satt inn tiltak for én elev.'],
    ['SKO-14', 'noLovbrudd', 'Fravær blir fulgt opp samme dag, sammen med institusjonen.'],
    ['SKO-15', 'noLovbrudd', 'Elevene har vurderingsgrunnlag i fagene de har hatt.'],
    ['SKO-19', 'notApplicable', 'Ingen av ungdommene sto utenfor opplæring og arbeid.'],
    [
      'SKO-20',
      'noLovbrudd',
      'Elevene er hørt i de fleste saker. At de ikke er spurt om timetallet, er vurdert under SKO-03 (S24).',
    ],
    [
      'SKO-24',
      'notExamined',
      'Internkontrollen hos fylkeskommunen er bare undersøkt så langt det gjelder timetall (S26).',
    ],
  ],
  joint: [
    [
      'FEL-01',
      'noLovbrudd',
      'De tre barna fra Vestre Ås hadde én plan som institusjonen og kommunen brukte.',
    ],
    ['FEL-02', 'notExamined', 'Individuell plan ble ikke undersøkt. Ingen av barna hadde bedt om det.'],
    ['FEL-04', 'noLovbrudd', 'For barna fra Vestre Ås var det avklart at omsorgskommunen samordner.'],
    [
      'FEL-05',
      'noLovbrudd',
      'Skole og institusjon samarbeider godt. Samarbeidet med helseforetaket er konkludert under HEL-11.',
    ],
    ['FEL-07', 'noLovbrudd', 'Tilbudet var vurdert opp mot barnets behov ved innflytting.'],
    ['FEL-10', 'noLovbrudd', 'Opplysninger blir delt etter samtykke, og barna visste hva som ble delt.'],
    ['FEL-11', 'noLovbrudd', 'Institusjonen får kontakt med helsetjenesten samme dag når det haster (H20).'],
    ['FEL-12', 'noLovbrudd', 'Barna er hørt hver for seg i tjenestene, men ingen samler det de sier.'],
    [
      'FEL-14',
      'noLovbrudd',
      'Tjenestene beskriver barnas behov på ulike måter. Det er omtalt i den felles vurderingen.',
    ],
  ],
}
