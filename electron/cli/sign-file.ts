import { basename, resolve } from 'node:path'
import type { ReceiptWithStamp, SigningSummary } from '../../shared/contract/signing.ts'
import type { SigningIdentity } from '../../shared/contract/signature.ts'
import { signerFit } from '../../shared/domain/expected-signer.ts'
import { organisationInWords } from '../../shared/domain/verdict-sentences.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { askKeyPassword } from './ask-passphrase.ts'
import { CommandFailure, exitCode } from './command-failure.ts'
import type { CommandClient } from './open-backend.ts'
import { type ChosenKey, type TokenOrder, tokenKey } from './token-key.ts'
import { saveFile } from './write-file.ts'

/** What follows the command. */
export type SignOptions = {
  readonly field: string
  readonly key?: string
  readonly token?: string
  readonly slotLabel?: string
  readonly out: string
  readonly instead?: boolean
  readonly tsa?: string
}

export type SignOrder = {
  readonly file: File
  /** Where the received file lies: the signed one is never put in its place. */
  readonly from: string
  readonly sector: string
  /** A key file; null for the profile's own certificate. */
  readonly keyFile: File | null
  /** A card, instead of either. */
  readonly token: TokenOrder | null
  readonly out: string
  readonly insteadOfCopy: boolean
  /** Where a time stamp is asked for; undefined for the address in the profile's settings. */
  readonly timeStampAddress: string | undefined
}

export type SignedFile = ReceiptWithStamp & {
  readonly written: string
  /** Something about the certificate that ought to be weighed; null when it is the one that the field is for. */
  readonly warning: string | null
}

/**
 * Signs one field of a report that a colleague sent, and saves the signed file. A key file is brought into the profile, as
 * in the app. Fails when the signed file would take the received one's place; is refused as the contract says.
 */
export async function signFile(client: CommandClient, t: Translator, order: SignOrder): Promise<SignedFile> {
  const { file, sector, insteadOfCopy, timeStampAddress } = order
  const out = resolve(order.out)
  if (out === resolve(order.from)) {
    throw new CommandFailure('SameFile', t('cli.sameFile', { file: order.out }), exitCode.usage)
  }
  const { identity, choice } = await keyFor(client, t, order)
  const summary = await client.signing.prepare({ file })
  const field = `signature-${sector}`
  const receipt = await client.signing.signReceived({
    file,
    sha256: summary.sha256,
    field,
    ...choice,
    reason: null,
    insteadOfCopy,
    timeStampAddress,
  })
  const signed = await client.signing.signedFile({ receiptId: receipt.id })
  const written = await saveFile('', out, signed)
  return { ...receipt, written, warning: warningOf(t, summary, field, identity) }
}

/** A signed file in lines: what was signed, by whom, its fingerprint, and what is still to be signed. */
export function signedFileLines(t: Translator, signed: SignedFile): readonly string[] {
  const { label, written, signer, remaining, timeStamp } = signed
  const stamp = timeStamp === 'stamped' ? 'report.stamped' : 'report.notStamped'
  return [
    t('cli.signed', { field: label, file: basename(written) }),
    t('verify.signedBy', { name: signer }),
    ...(signed.warning === null ? [] : [signed.warning]),
    ...(timeStamp === 'notAsked' ? [] : [t(stamp)]),
    t('verify.fingerprint', { sha256: signed.sha256, size: signed.size }),
    remaining.length === 0 ? t('signing.allSigned') : `${t('signing.remaining')}: ${remaining.join(', ')}`,
  ]
}

async function keyFor(
  client: CommandClient,
  t: Translator,
  { keyFile, token }: Pick<SignOrder, 'keyFile' | 'token'>,
): Promise<ChosenKey> {
  if (token) return tokenKey(client, t, token)
  const identity = await identityFor(client, t, keyFile)
  return { identity, choice: { identityId: identity.id } }
}

async function identityFor(
  client: CommandClient,
  t: Translator,
  keyFile: File | null,
): Promise<SigningIdentity> {
  if (keyFile) {
    const password = await askKeyPassword(t, keyFile.name)
    return client.signature.importKeyFile({ file: keyFile, password })
  }
  const own = (await client.signature.identities()).find((each) => each.selfIssued)
  if (!own) throw new Error('A profile without a certificate of its own')
  return own
}

function warningOf(
  t: Translator,
  { fields }: SigningSummary,
  name: string,
  identity: SigningIdentity,
): string | null {
  const expected = fields.find((field) => field.name === name)?.expected
  const fit = expected ? signerFit(expected, identity) : 'fits'
  if (!expected || fit === 'fits') return null
  return t(`signing.fit.${fit}`, {
    expected: organisationInWords(expected.authority ?? '', expected.organisationNumber, t),
    actual: organisationInWords(identity.organisation ?? '', identity.organisationNumber, t),
  })
}
