import { childCountWarnings } from '../child-counts.ts'
import { isWritten } from '../conclusion-rules.ts'
import { looksLikePersonName } from '../person-name.ts'
import type { FieldName, RecordOf } from '../records.ts'
import type { LintHit, LintRule } from './finding.ts'
import type { LintContext } from './lint-context.ts'

type Source = RecordOf<'source'>

/** Below this many children a number can point at one of them. */
const FEW_CHILDREN = 5

/** «Kommer det tydelig frem hva som er kildene til observasjonene?» (Udir, quality list, point 3). */
const sourceIncomplete: LintRule = {
  id: 'sourceIncomplete',
  severity: 'warning',
  check: (context) =>
    ownSources(context).flatMap((source) => {
      const missing = REQUIRED.find((field) => source[field] === null || source[field] === '')
      const isPhotoTitle = missing === 'title' && source.type === 'photo'
      return missing && !isPhotoTitle ? [hit(source, missing, { field: missing })] : []
    }),
}
const REQUIRED = ['title', 'date', 'collector'] as const satisfies readonly FieldName<'source'>[]

/** A sample says how many were read and how they were chosen, so that one can tell whether it is representative. */
const sampleWithoutMethod: LintRule = {
  id: 'sampleWithoutMethod',
  severity: 'warning',
  check: (context) =>
    ownSources(context)
      .filter((source) => source.type === 'recordSample' || source.type === 'protokoll')
      .flatMap((source) => {
        if (source.sampleSize === null) return [hit(source, 'sampleSize')]
        return isWritten(source.sampleMethod) ? [] : [hit(source, 'sampleMethod')]
      }),
}

/** Staff stand in a report by their function, never by name (child-welfare-and-process § 8, 43). */
const sourceNamesPerson: LintRule = {
  id: 'sourceNamesPerson',
  severity: 'warning',
  check: (context) =>
    ownSources(context).flatMap((source) => {
      const named = (['function', 'pseudonym'] as const).find((field) =>
        looksLikePersonName(source[field] ?? ''),
      )
      return named ? [hit(source, named)] : []
    }),
}

/** How many children live there, were offered a talk and talked: for the annual report (tilsynsforskriften §§ 6, 7). */
const childTalkWithoutCounts: LintRule = {
  id: 'childTalkWithoutCounts',
  severity: 'warning',
  check: (context) =>
    ownSources(context)
      .filter((source) => source.type === 'childTalk')
      .flatMap((source) => {
        const missing = (['offered', 'talked'] as const).find((field) => source[field] === null)
        return missing ? [hit(source, missing)] : []
      }),
}

/** Numbers that cannot all be right, and children who were not reached with nothing said of why. */
const childCounts: LintRule = {
  id: 'childCounts',
  severity: 'warning',
  check: (context) =>
    ownSources(context)
      .filter((source) => source.type === 'childTalk')
      .flatMap((source) =>
        childCountWarnings(source)
          .filter((warning) => !warning.startsWith('notEveryChild') || !isWritten(source.notes))
          .map((warning) => ({ ...hit(source, 'offered', { childCount: warning }), about: warning })),
      ),
}

/** A small number may point at one child. */
const fewChildren: LintRule = {
  id: 'fewChildren',
  severity: 'warning',
  check: (context) =>
    ownSources(context)
      .filter((source) => source.type === 'childTalk' && isFew(source.talked))
      .map((source) => ({ ...hit(source, 'talked'), about: String(source.talked) })),
}

/** What a picture shows is read aloud to the one who cannot see it (PDF/UA-1 § 7.3). */
const photoWithoutAltText: LintRule = {
  id: 'photoWithoutAltText',
  severity: 'warning',
  check: (context) =>
    ownSources(context)
      .filter((source) => source.attachment !== null && source.type === 'photo' && !isWritten(source.altText))
      .map((source) => hit(source, 'altText')),
}

/** Rules about sources. They hold for the common part too. */
export const sourceRules: readonly LintRule[] = [
  sourceIncomplete,
  sampleWithoutMethod,
  sourceNamesPerson,
  childTalkWithoutCounts,
  childCounts,
  fewChildren,
  photoWithoutAltText,
]

function ownSources(context: LintContext): readonly Source[] {
  return context.snapshot.source.filter((source) => source.compartment === context.compartment)
}

function isFew(count: number | null): boolean {
  return count !== null && count > 0 && count < FEW_CHILDREN
}

function hit(source: Source, field: FieldName<'source'>, args: LintHit['args'] = {}): LintHit {
  return {
    target: { recordKind: 'source', recordId: source.id, field },
    args: { source: source.title ?? '', ...args },
  }
}
