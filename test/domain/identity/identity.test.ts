import { describe, expect, it } from 'vitest'
import { isBirthNumber } from '../../../shared/domain/identity/birth-number.ts'
import type { CaseFrame } from '../../../shared/domain/identity/case-frame.ts'
import { findIdentities } from '../../../shared/domain/identity/find-identities.ts'
import { plantIdentities } from './planted-identities.ts'
import { publishedCases } from './published-sentences.ts'

const nobody: CaseFrame = { phrases: [], livingThere: null }

/** What is found in a text: kind and words. */
function found(text: string, frame: Partial<CaseFrame> = {}): readonly string[] {
  return findIdentities(text, { ...nobody, ...frame }).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  )
}

/** The figures stand in the test run's output. */
function say(figure: string): void {
  process.stdout.write(`${figure}\n`)
}

describe('the detector as a whole', () => {
  it('finds at least 99 % of 500 planted identities', () => {
    const planted = plantIdentities(500, 2026)
    const missed = planted.filter(({ kind, text, start, end }) => {
      const hits = findIdentities(text, nobody)
      return !hits.some((hit) => hit.kind === kind && hit.start <= start && hit.end >= end)
    })
    const rate = 1 - missed.length / planted.length
    say(`planted identities found: ${(100 * rate).toFixed(1)} % of ${planted.length}`)
    expect(rate, missed.map((one) => `${one.kind}: ${one.text}`).join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  it('alarms in at most 2 % of the sentences of the published cases', () => {
    const sentences = publishedCases().flatMap(({ id, frame, sentences }) =>
      sentences.map((sentence) => ({ id, sentence, hits: found(sentence, frame) })),
    )
    const alarms = sentences.filter(({ hits }) => hits.length > 0)
    const rate = alarms.length / sentences.length
    say(`false alarms: ${alarms.length} of ${sentences.length} sentences (${(100 * rate).toFixed(2)} %)`)
    expect(sentences.length).toBeGreaterThan(500)
    const said = alarms.map((one) => `${one.id} ${one.hits.join(' | ')} <- ${one.sentence}`).join('\n')
    expect(rate, said).toBeLessThanOrEqual(0.02)
  })
})

describe('birth numbers', () => {
  it('are known by both control digits: born here, D-number, and synthetic ones', () => {
    // Published test numbers of Skatteetaten and NAV, and a D-number.
    const valid = ['21483609245', '01010750160', '41010750154', '17912099997']
    expect(valid.filter((digits) => !isBirthNumber(digits))).toEqual([])
    for (const digits of valid) {
      for (let at = 0; at < digits.length; at += 1) {
        const wrong = `${digits.slice(0, at)}${(Number(digits[at]) + 1) % 10}${digits.slice(at + 1)}`
        expect(isBirthNumber(wrong), wrong).toBe(false)
      }
    }
    expect(isBirthNumber('00000000000')).toBe(false)
  })

  it('are found with spaces, and with a slip in them when the text says what they are', () => {
    expect(found('Gjelder 010107 50160.')).toEqual(['birthNumber: 010107 50160'])
    expect(found('Gjelder 01 01 07 50160.')).toEqual(['birthNumber: 01 01 07 50160'])
    expect(found('Fødselsnummer: 01010750161')).toEqual(['birthNumber: 01010750161'])
    expect(found('Kontonummer 1234.56.78903')).toEqual([])
  })
})

describe('telephone numbers', () => {
  it('are no organisation numbers, case numbers, amounts, dates or references to law', () => {
    const innocent = [
      'Org.nr. 974 760 673, saksnummer 2026/12345678.',
      'Saksnr. 20261234 og ref. 41234567.',
      'Husleia er 12 500 kr, i alt 45 678 901 kroner.',
      'Datert 20260310 og 10032026.',
      'LOV-2021-06-18-97 § 10-12, FOR-2022-12-16-2272.',
      'I 2024 og 2025 var det 12 og 34 vedtak.',
    ]
    expect(innocent.flatMap((text) => found(text))).toEqual([])
  })

  it('are found as Norwegians write them', () => {
    for (const number of [
      '41 23 45 67',
      '412 34 567',
      '41234567',
      '+47 41 23 45 67',
      '22 99 88 77',
      '+46 70 123 45 67',
    ])
      expect(found(`Mor svarer på ${number}.`)).toEqual([`phone: ${number}`])
  })
})

describe('names', () => {
  it('that are also words are names only where they stand as names', () => {
    const innocent = [
      'Bjørn og elg ble sett ved huset.',
      'Mai 2026: ny leder.',
      'Rose i vinduskarmen.',
      'Per 1. januar bodde fire barn der.',
      'Vår vurdering er at kravet er oppfylt.',
      'Anna helsepersonell har teieplikt.',
      'Hans rom er ikke undersøkt.',
      'Bestemmelsen gjelder på Jan Mayen.',
      'Rana kommune og Lena videregående skole',
      'St. Olavs hospital svarte ikke.',
    ]
    expect(innocent.flatMap((text) => found(text))).toEqual([])
    expect(found('Det var Bjørn som rømte.')).toEqual(['name: Bjørn'])
    expect(found('Bjørn Moen rømte.')).toEqual(['name: Bjørn Moen'])
    expect(found('Mai har ikke fått tilbud.')).toEqual(['name: Mai'])
    expect(found('Rose (15) gråt.')).toEqual(['name: Rose'])
  })

  it('that no list holds show themselves by what stands around them', () => {
    expect(found('Vi møtte Zxenia Hansen.')).toEqual(['name: Zxenia Hansen'])
    expect(found('Ifølge gutten Qvorl var døra låst.')).toEqual(['name: Qvorl'])
    expect(found('Vi møtte Qvorl (14).')).toEqual(['name: Qvorl'])
  })

  it('of the authority, the team, the parties and the institution are known, but only whole', () => {
    const phrases = ['Statsforvalteren i Nordfjell', 'Kari Nordmann', 'Solveigs minne ungdomssenter']
    expect(found('Kari Nordmann ledet tilsynet ved Solveigs minne ungdomssenter.', { phrases })).toEqual([])
    expect(found('Kari Nordmanns notat', { phrases })).toEqual([])
    expect(found('Vi snakket med Kari.', { phrases })).toEqual(['name: Kari'])
  })

  it('do not include pseudonyms', () => {
    expect(found('Barn A, Ungdom 2 og Jente B bor i Avdeling 1.')).toEqual([])
  })
})

describe('addresses, e-mail and dates', () => {
  it('leave offices, visits and ranges of age alone', () => {
    const innocent = [
      'Skriv til sfagpost@statsforvalteren.no eller postmottak@kommune.example.no.',
      'Tilsynet ble gjennomført 3.2.2026, og barn under 18 år, 3.2.2026, er med.',
      'Forskriften § 12 f. og 13 gjelder fra 1.1.2026.',
      'Målgruppen er barn på 12–18 år, elevar på 8. til 10. trinn.',
    ]
    expect(innocent.flatMap((text) => found(text))).toEqual([])
    expect(found('Jenta er født på Ullevål 3. februar 2011.')).toEqual(['birthDate: 3. februar 2011'])
    expect(found('Far: ola@example.com')).toEqual(['email: ola@example.com'])
    expect(found('Hun bor i Olav Tryggvasons gate 14 B.')).toEqual(['address: Olav Tryggvasons gate 14 B'])
  })
})

describe('descriptions that fewer than five fit', () => {
  it('are warned about; «jenta» alone only in a house where fewer than five live', () => {
    expect(found('Den eneste jenta på 14 år var redd.')).toEqual(['smallGroup: Den eneste jenta'])
    expect(found('Jenta var redd.')).toEqual([])
    expect(found('Jenta var redd.', { livingThere: 4 })).toEqual(['smallGroup: Jenta'])
    expect(found('Jenta var redd.', { livingThere: 5 })).toEqual([])
  })
})
