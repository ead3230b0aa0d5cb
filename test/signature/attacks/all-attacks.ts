import type { AttackFamily } from './attack.ts'
import { certificates, cms, timeStamps } from './certificate.ts'
import { universalForgery, wrapping } from './forgery.ts'
import { incrementalSaving, shadow, signaturesMoved } from './incremental.ts'
import { nineTamperings } from './nine-tamperings.ts'
import { parserTricks, validationData } from './parser.ts'
import { appearance, dictionarySpoofing, permissions } from './permission.ts'
import { cutBack } from './removed.ts'

/** Every attack that the verifier is known to withstand, by family. */
export const allAttacks: Readonly<Record<string, AttackFamily>> = {
  'the nine tamperings': nineTamperings,
  'universal signature forgery': universalForgery,
  'incremental saving': incrementalSaving,
  'signatures put out of the way': signaturesMoved,
  'signature wrapping': wrapping,
  'shadow attacks': shadow,
  'certification and permissions': permissions,
  'the picture of a signature': appearance,
  'dictionary spoofing and reuse': dictionarySpoofing,
  'parser tricks': parserTricks,
  'the CMS signature': cms,
  certificates,
  'time stamps': timeStamps,
  'validation data': validationData,
  'cut back': cutBack,
}
