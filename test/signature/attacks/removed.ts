import type { AttackFamily } from './attack.ts'

/** Signatures, or the end of the file, are cut away. */
export const cutBack: AttackFamily = {
  'cut back to the first signature': {
    make: ({ s3, s1 }) => s3.subarray(0, s1.length),
    verdict: 'allValid',
    reason: 'revocationNotChecked',
  },
  'cut back to before anyone signed': {
    make: ({ s3, rendered }) => s3.subarray(0, rendered.length),
    verdict: 'unsigned',
  },
  'cut off in the middle of the last signature': {
    make: ({ s3, s2 }) => s3.subarray(0, s2.length + 9_000),
    verdict: 'changedAfterSigning',
    reason: 'laterChangeNotAllowed',
  },
  'cut off in the middle of the first signature': {
    make: ({ s3, rendered }) => s3.subarray(0, rendered.length + 9_000),
    verdict: 'damaged',
  },
  'cut off after the last signature’s contents': {
    make: ({ s1 }) => s1.subarray(0, s1.length - 40),
    verdict: 'damaged',
  },
}
