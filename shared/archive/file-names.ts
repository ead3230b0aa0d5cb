import type { ProfileKind } from '../contract/session.ts'
import { fold } from '../lib/fold.ts'

const MAX_WORDS = 40

/**
 * Words as every file system takes them: a–z, 0–9 and hyphens, at most 40. Slashes, dots, controls and emoji are gone, so
 * no name leads out of its folder; empty when nothing is left.
 */
export function fileWords(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+/gu, '')
    .slice(0, MAX_WORDS)
    .replaceAll(/-+$/gu, '')
}

const EXTENSION = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const
export type ArchivedType = keyof typeof EXTENSION

/**
 * The name of an attachment: «012-plan-for-verksemda.pdf». The number makes it unique, and keeps it from being a name that
 * Windows has taken (CON, NUL, …).
 */
export function attachmentName(number: number, title: string, type: ArchivedType): string {
  const words = fileWords(title)
  return `${[String(number).padStart(3, '0'), words].filter((piece) => piece !== '').join('-')}.${EXTENSION[type]}`
}

/**
 * Tells names apart that would be one file: «rapport.pdf», then «rapport-2.pdf». Upper and lower case are the same to some
 * systems. Remembers what it gave.
 */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    const dot = name.lastIndexOf('.')
    const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
    let unique = name
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${stem}-${count}${extension}`
    taken.add(unique.toLowerCase())
    return unique
  }
}

/** The folder's name: «arkiv-granneset-ungdomssenter-2026-03-10», with «ovelse» where the case is a training one. */
export function archiveFolderName(institution: string, kind: ProfileKind, day: string): string {
  return ['arkiv', kind === 'training' ? 'ovelse' : '', fileWords(institution), day]
    .filter((piece) => piece !== '')
    .join('-')
}
