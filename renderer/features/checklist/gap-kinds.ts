import type { GapKind as Kind } from '../../../shared/domain/gaps.ts'

/** The sorts of gaps in the order in which they are shown. */
export const GapKind: readonly Kind[] = ['conflict', 'prescribed', 'open', 'withoutSource']
