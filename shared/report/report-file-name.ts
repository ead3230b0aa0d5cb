import type { ProfileKind } from '../contract/session.ts'
import { fold } from '../lib/fold.ts'
import type { StatusMark } from './report-model.ts'

const MAX_NAME = 60
const STATUS: Readonly<Record<StatusMark, string>> = {
  draft: 'utkast',
  preliminary: 'forelopig',
  final: 'endelig',
}

/** A file name that every system takes: «tilsyn-solbakken-helse-endelig-2026-03-01.pdf». Slashes, & and æøå are folded. */
export function reportFileName(
  institution: string,
  part: string,
  status: StatusMark,
  kind: ProfileKind,
  createdAt: string,
  edition: string | null = null,
): string {
  const name = fold(institution)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_NAME)
    .replaceAll(/^-+|-+$/gu, '')
  const pieces = [
    'tilsyn',
    name,
    part,
    edition ?? '',
    STATUS[status],
    kind === 'training' ? 'ovelse' : '',
    createdAt.slice(0, 10),
  ]
  return `${pieces.filter((piece) => piece !== '').join('-')}.pdf`
}
