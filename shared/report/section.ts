import type { HeadingBlock, ReportBlock } from './report-block.ts'

/** A heading with what stands under it. Levels and numbers follow from where it stands. */
export type Section = {
  readonly id: string
  readonly title: string
  readonly blocks: readonly ReportBlock[]
  readonly sections?: readonly Section[]
  readonly startsPage?: boolean
  /** Front matter and annexes carry no number; nor do sections under them. */
  readonly unnumbered?: boolean
  readonly unlisted?: boolean
}

/** Lays a tree of sections out in order of reading. Sections with nothing in them are left out. */
export function flattenSections(sections: readonly Section[]): readonly ReportBlock[] {
  return flattenLevel(sections, 1, '')
}

function flattenLevel(
  sections: readonly Section[],
  level: number,
  prefix: string | null,
): readonly ReportBlock[] {
  let count = 0
  return sections.filter(hasContent).flatMap((section) => {
    const isNumbered = prefix !== null && !section.unnumbered
    if (isNumbered) count += 1
    const number = isNumbered ? `${prefix}${count}` : null
    const below = number === null ? null : `${number}.`
    return [
      headingOf(section, level, number),
      ...section.blocks,
      ...flattenLevel(section.sections ?? [], level + 1, below),
    ]
  })
}

/** Whether anything is printed of a section. */
export function hasContent(section: Section): boolean {
  return section.blocks.length > 0 || (section.sections ?? []).some(hasContent)
}

function headingOf(section: Section, level: number, number: string | null): HeadingBlock {
  return {
    kind: 'heading',
    level: Math.min(level, 4) as HeadingBlock['level'],
    number,
    id: section.id,
    text: section.title,
    ...(section.startsPage ? { startsPage: true } : {}),
    ...(section.unlisted || level > 2 || (level === 2 && number === null) ? { unlisted: true } : {}),
  }
}
