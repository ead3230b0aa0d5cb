import type { IdentityKind } from '../../../shared/domain/identity/identity-hit.ts'

/** A sentence with one identity planted in it, and where. */
export type PlantedIdentity = {
  readonly kind: IdentityKind
  readonly text: string
  readonly start: number
  readonly end: number
}

type Chance = { readonly below: (limit: number) => number; readonly pick: <T>(from: readonly T[]) => T }

/** `count` identities in varied sentences, in bokmål and nynorsk; the same for the same seed. */
export function plantIdentities(count: number, seed: number): readonly PlantedIdentity[] {
  const chance = seeded(seed)
  return Array.from({ length: count }, () => {
    const { kind, make, sentences } = chance.pick(SORTS)
    const secret = make(chance)
    const [before = '', after = ''] = chance.pick(sentences).split('@@')
    const opening = chance.pick(OPENINGS)
    const text = `${opening}${before}${secret}${after} ${chance.pick(CLOSINGS)}`
    const start = opening.length + before.length
    return { kind, text, start, end: start + secret.length }
  })
}

/** mulberry32: small, and the same on every machine. */
function seeded(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] }
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** Typed for this test and not taken from the detector's list: common, rare, Sami, from elsewhere, and also words. */
const GIVEN = words(`
  Nora Emma Olivia Sofie Maja Ella Ingrid Selma Frida Leah Iben Astrid Aurora Hedda Ada Alma Live Mia Vilde Tiril Ylva
  Jakob Noah Emil Lucas Oliver William Oskar Filip Aksel Kasper Håkon Øyvind Sivert Brage Eirik Ola Lars Mathias Tobias
  Kevin Sander Marius Henrik Bjørn Stein Odd Tor Even Rose Mai Vår Tone Signe Solveig Gro Åse Ragnhild Kari Liv Anne
  Máret Ánte Áilu Biret Sárá Mihkkal Niillas Ravdna Inga Piera Elle Jovna
  Mohammed Ahmed Ali Yusuf Abdi Hassan Omar Ibrahim Bilal Mustafa Amina Fatima Aisha Zahra Leila Hodan Ayaan Sumaya
  Kacper Jakub Zuzanna Agnieszka Piotr Lukas Gabija Emilija Nikola Milica Arben Blerta Dafina Amar Selma
  Thi Linh Minh Filmon Meron Yonas Saron Robel Ruta Khadija Hamza Rayan Malak Zeynep Emre Elif Rojin Berivan
  Dmytro Oleksandr Sofiia Kateryna Parisa Reza Ehsan Shirin Maryam Aarav Priya Tharsika Lamin Fatoumata Kwame
`)
const SURNAMES = words(`
  Hansen Johansen Olsen Larsen Berg Haugen Dahl Lunde Moen Eide Aas Bakke Solheim Sørlie Tangen Nilsen Sara Somby
  Hætta Gaup Utsi Eira Ali Hussein Warsame Tesfay Kowalski Nowak Hoxha Nguyen Rahimi Yilmaz Shevchenko Khan
`)
const STREETS = words(
  'Storgata Kirkeveien Furulia Elvebakken Skolegata Granvegen Bjørkåsen Solhøgda Fjordgata',
)
const PLACES = words('Stavanger Hamar Bodø Alta Kautokeino Førde Arendal Molde Gjøvik')

const OPENINGS = [
  '',
  '',
  'Av journalen går dette fram: ',
  'Tilsynslaget noterte. ',
  '– ',
  'Kveldsvakten skrev: ',
]
const CLOSINGS = [
  'Dette er ikke fulgt opp.',
  'Hendinga er ikkje protokollført.',
  'Institusjonen har ingen rutine for dette (rundskriv 2024, § 10-6).',
  '',
]

const SORTS: readonly {
  readonly kind: IdentityKind
  readonly make: (chance: Chance) => string
  readonly sentences: readonly string[]
}[] = [
  { kind: 'name', make: ({ pick }) => pick(GIVEN), sentences: nameSentences() },
  { kind: 'name', make: ({ pick }) => `${pick(GIVEN)} ${pick(SURNAMES)}`, sentences: nameSentences() },
  {
    kind: 'birthNumber',
    make: (chance) => spaced(birthNumber(chance), chance),
    sentences: [
      'Fødselsnummer @@ står på døra.',
      'Vedtaket gjelder @@.',
      'Barnet (@@) kom i mars.',
      'I protokollen sto @@ i klartekst.',
      'D-nummer: @@,',
      'Saka gjeld eleven med nummer @@ og skulen hans.',
    ],
  },
  {
    kind: 'phone',
    make: phone,
    sentences: [
      'Mor kan nås på @@.',
      'Ring far på @@ etter kl. 16.',
      'Telefonnummeret er @@.',
      'Verja (tlf. @@) fekk ikkje beskjed.',
      'Hun sendte SMS fra @@ samme kveld.',
      'Kontakt: @@',
    ],
  },
  {
    kind: 'birthDate',
    make: date,
    sentences: [
      'Barnet er født @@ og har bodd der i to år.',
      'Jenta, f. @@, fikk ikke legetime.',
      'Fødselsdato: @@.',
      'Ungdommen (15 år, @@) ble flyttet.',
      'Eleven er fødd den @@ i ein annan kommune.',
      'Gutten er 14 år (@@) og går i niende.',
    ],
  },
  {
    kind: 'address',
    make: ({ pick, below }) =>
      `${pick(STREETS)} ${below(120) + 1}${pick(['', '', ' B', 'C'])}${pick(['', `, ${4000 + below(999)} ${pick(PLACES)}`])}`,
    sentences: [
      'Mor bor i @@.',
      'Barnet flyttet fra @@ i januar.',
      'Adressa er @@.',
      'Politiet hentet ham i @@ natt til søndag.',
    ],
  },
  {
    kind: 'email',
    make: ({ pick, below }) =>
      `${pick(GIVEN)
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/[^a-z]/gu, '')}.${pick(SURNAMES)
        .toLowerCase()
        .replaceAll(/[^a-z]/gu, 'o')}${below(90)}@${pick(['example.com', 'online.no', 'skole.example.no'])}`,
    sentences: ['Far skrev fra @@ to ganger.', 'E-post: @@.', 'Brevet gikk til @@ og ikke til vergen.'],
  },
  {
    kind: 'smallGroup',
    make: ({ pick, below }) => {
      const age = 11 + below(7)
      return pick([
        'den eneste jenta',
        'det einaste barnet',
        `jenta på ${age} år`,
        `ein gut på ${age} år`,
        `${age}-åringen`,
        `ei ${age} år gammal jente`,
        `den ${age} år gamle gutten`,
      ])
    },
    sentences: ['Vi snakket med @@ om skolen.', 'Rommet til @@ var låst.', 'Ifølge leder er @@ mye alene.'],
  },
]

function nameSentences(): readonly string[] {
  return [
    '@@ fortalte at maten var god.',
    'Vi snakket med @@ på rommet.',
    'Primærkontakten sa at @@s skolegang stoppet i mars.',
    'Da @@ kom tilbake, var døra låst.',
    'Moren til @@ ble ikke varslet.',
    'Ungdommen @@ (15) ønsker å flytte.',
    'Medisinene til «@@» var ikke signert.',
    'Nattevakta fann @@ i gangen.',
    'I samtalen med @@, 14 år, kom det fram noe annet.',
    'Det var @@ og en annen som rømte.',
    '@@ har ikke fått tilbud om samtale.',
    'Etter at læraren ringte, vart @@ verande heime.',
  ]
}

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** A number with right control digits: birth number, D-number, or a synthetic one. */
function birthNumber(chance: Chance): string {
  for (;;) {
    const two = (number: number): string => String(number).padStart(2, '0')
    const day = two(1 + chance.below(28) + chance.pick([0, 0, 0, 40]))
    const month = two(1 + chance.below(12) + chance.pick([0, 0, 0, 40, 80]))
    const nine = `${day}${month}${two(chance.below(25))}${chance.below(1_000).toString().padStart(3, '0')}`
    const first = control(nine, FIRST)
    const second = control(`${nine}${first}`, SECOND)
    if (first < 10 && second < 10) return `${nine}${first}${second}`
  }
}

function control(digits: string, weights: readonly number[]): number {
  return (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
}

function spaced(digits: string, { pick }: Chance): string {
  const cut = (...lengths: readonly number[]): string => {
    let at = 0
    return lengths.map((length) => digits.slice(at, (at += length))).join(' ')
  }
  return pick([
    digits,
    digits,
    cut(6, 5),
    `${digits.slice(0, 6)}-${digits.slice(6)}`,
    cut(2, 2, 2, 5),
    cut(6, 3, 2),
  ])
}

function phone({ pick, below }: Chance): string {
  const digits = `${pick(['4', '9', '9', '2', '7'])}${String(below(10_000_000)).padStart(7, '0')}`
  const pairs = digits.replaceAll(/(\d{2})(?=\d)/gu, '$1 ')
  const mobile = `${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`
  // Eight digits in a row that could be a date are for another test.
  const joined = /(?:19|20)\d\d$|^20/u.test(digits) ? pairs : digits
  return pick([pairs, mobile, joined, `+47 ${pairs}`, `+47${digits}`, `0047 ${digits}`])
}

function date({ pick, below }: Chance): string {
  const [day, month, year] = [1 + below(28), below(12), 2008 + below(10)]
  const name = words('januar februar mars april mai juni juli august september oktober november desember')[
    month
  ]
  const two = (number: number): string => String(number).padStart(2, '0')
  return pick([
    `${day}.${month + 1}.${year}`,
    `${two(day)}.${two(month + 1)}.${String(year).slice(2)}`,
    `${day}. ${name} ${year}`,
    `${two(day)}/${two(month + 1)}-${year}`,
    `${year}-${two(month + 1)}-${two(day)}`,
  ])
}
