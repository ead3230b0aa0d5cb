import type { ProfileKind } from '../contract/session.ts'
import { Maalform } from '../domain/sector.ts'
import { printDate } from '../report/print-date.ts'
import { createTranslator, type Translator } from '../text/translator.ts'

const WIDTH = 78

export type ReadmeInput = {
  readonly title: string
  readonly authority: string
  readonly kind: ProfileKind
  /** ISO date. */
  readonly madeOn: string
}

/** How to read the folder without this program, in bokmål and then in nynorsk: plain text, lines of at most 78 signs. */
export function readme(input: ReadmeInput): string {
  return Maalform.options.map((maalform) => inLanguage(input, createTranslator(maalform))).join('\n\n\n')
}

function inLanguage({ title, authority, kind, madeOn }: ReadmeInput, t: Translator): string {
  const paragraphs = [
    heading(t('archive.readme.title'), '='),
    ...(kind === 'training' ? [wrapped(t('archive.readme.training'))] : []),
    wrapped(t('archive.readme.about', { title, authority, date: printDate(madeOn, t) })),
    heading(t('archive.readme.whatHeading'), '-'),
    ...(['reports', 'attachments', 'case', 'journal', 'control'] as const).map((key) =>
      wrapped(t(`archive.readme.${key}`)),
    ),
    heading(t('archive.readme.checkHeading'), '-'),
    wrapped(t('archive.readme.check')),
    '    sha256sum -c manifest-sha256.txt\n    sha256sum -c tagmanifest-sha256.txt',
    heading(t('archive.readme.readHeading'), '-'),
    ...(['changes', 'heads', 'files', 'chain'] as const).map((key) => wrapped(t(`archive.readme.${key}`))),
    heading(t('archive.readme.registerHeading'), '-'),
    wrapped(t('archive.readme.register')),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function heading(text: string, line: string): string {
  return `${text}\n${line.repeat(text.length)}`
}

function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
