import { describe, expect, test } from 'vitest'
import { markedOrParagraph, paragraphAt, withQuotation } from '../../renderer/ui/selected-text.ts'

const NOTES = 'Første avsnitt.\n\n  Andre avsnitt, med «sitat».  \nTredje.'

describe('what is taken from a note', () => {
  test('the paragraph around the caret, without the white space around it', () => {
    const second = NOTES.indexOf('Andre')
    expect(paragraphAt(NOTES, second + 3).text).toBe('Andre avsnitt, med «sitat».')
    expect(paragraphAt(NOTES, 0).text).toBe('Første avsnitt.')
    expect(paragraphAt(NOTES, NOTES.length).text).toBe('Tredje.')
    const { start, end } = paragraphAt(NOTES, second)
    expect(NOTES.slice(start, end)).toBe('Andre avsnitt, med «sitat».')
  })

  test('an empty line gives nothing to take', () => {
    expect(paragraphAt(NOTES, NOTES.indexOf('\n') + 1).text).toBe('')
    expect(paragraphAt('', 0).text).toBe('')
  })

  test('a place outside the text is brought inside it', () => {
    expect(paragraphAt(NOTES, 9_999).text).toBe('Tredje.')
    expect(paragraphAt(NOTES, -5).text).toBe('Første avsnitt.')
  })

  test('what is marked goes before the paragraph', () => {
    const start = NOTES.indexOf('avsnitt')
    expect(markedOrParagraph({ value: NOTES, selectionStart: start, selectionEnd: start + 7 }).text).toBe(
      'avsnitt',
    )
    expect(markedOrParagraph({ value: NOTES, selectionStart: start, selectionEnd: start }).text).toBe(
      'Første avsnitt.',
    )
  })
})

describe('quotation marks', () => {
  test('are set around the stretch, and taken away again by the same key', () => {
    const value = 'Hun sa: jeg vil bo her. Så gikk hun.'
    const start = value.indexOf('jeg')
    const end = value.indexOf(' Så')
    const quoted = withQuotation(value, { text: value.slice(start, end), start, end })
    expect(quoted.text).toBe('Hun sa: «jeg vil bo her.» Så gikk hun.')
    const marked = quoted.text.slice(quoted.start, quoted.end)
    expect(marked).toBe('«jeg vil bo her.»')
    const back = withQuotation(quoted.text, { text: marked, start: quoted.start, end: quoted.end })
    expect(back.text).toBe(value)
    expect(back.text.slice(back.start, back.end)).toBe('jeg vil bo her.')
  })
})
