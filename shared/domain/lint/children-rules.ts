import { isWritten } from '../conclusion-rules.ts'
import { fewestLivingThere, hardWordsForChildren, unfitForChildren } from '../told-children.ts'
import type { LintRule } from './finding.ts'
import { partOf } from './lint-context.ts'
import { lovbruddHit } from './lovbrudd-hit.ts'
import { textsIn } from './part-texts.ts'

const TOLD = ['lovbrudd/toldChildren', 'commonPart/toldChildren']

/**
 * Children are told what came of it, in words they understand (barnekonvensjonen art. 12; bvl. § 1-4): each lovbrudd of a
 * final report is told to them in a sentence that somebody wrote for them.
 */
const lovbruddNotToldChildren: LintRule = {
  id: 'lovbruddNotToldChildren',
  severity: 'warning',
  check: (context) =>
    partOf(context)?.status !== 'final'
      ? []
      : context.lovbrudd
          .filter((one) => !isWritten(one.toldChildren))
          .map((one) => lovbruddHit(context, one, 'toldChildren')),
}

/** A quotation, or fewer than five children, is never printed on the page that hangs where they live (bvl. § 13-1). */
const toldChildrenNotPrinted: LintRule = {
  id: 'toldChildrenNotPrinted',
  severity: 'warning',
  check: (context) => {
    const livingThere = fewestLivingThere(context.snapshot)
    return textsIn(context, TOLD).flatMap(({ target, text }) => {
      const unfit = unfitForChildren(text, livingThere)
      return unfit === null ? [] : [{ target, about: unfit, args: { unfit } }]
    })
  },
}

/** Plain language is a duty (språklova § 9), and these readers are ten to seventeen. */
const hardWordForChildren: LintRule = {
  id: 'hardWordForChildren',
  severity: 'warning',
  check: (context) =>
    textsIn(context, TOLD).flatMap(({ target, text }) =>
      hardWordsForChildren(text).map((word) => ({ target, about: word, args: { word } })),
    ),
}

/** Rules about what is told to the children of the house. */
export const childrenRules: readonly LintRule[] = [
  lovbruddNotToldChildren,
  toldChildrenNotPrinted,
  hardWordForChildren,
]

/** Those that also hold for the common part. */
export const commonChildrenRules: readonly LintRule[] = [toldChildrenNotPrinted, hardWordForChildren]
