import { oid } from '../../../electron/backend/signature/cms/build-cms.ts'
import { pdfArray, pdfDictionary, pdfText } from '../../../electron/backend/signature/pdf/pdf-value.ts'
import { derBits, derNull, derOid, derSequence, derTagged, derText } from '../der-writer.ts'
import {
  type CmsChanges,
  resigned,
  signingCertificate,
  withContents,
  wrongProtection,
} from '../cms-writer.ts'
import { SIGNED_AT, type SignedFiles } from '../signed-files.ts'
import { extension, type Issue, issue, type Party, signerOf, usage } from '../test-pki.ts'
import { fields, selfIssuedSigner, sign } from '../three-signers.ts'
import { allOf, type Attack, type AttackFamily } from './attack.ts'
import { append, edited, fieldIn, holeOf } from './surgery.ts'

const SHA1 = '1.3.14.3.2.26'
const SIGNATURE_POLICY = '1.2.840.113549.1.9.16.2.15'

/** The CMS signature itself is not as PAdES wants it. */
export const cms: AttackFamily = {
  ...allOf(
    { verdict: 'invalid', reason: 'severalSigners' },
    {
      'two signers in one signature': (files) => broken(files, { signers: 2 }),
      'no signer': (files) => broken(files, { signers: 0 }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'contentEncapsulated' },
    {
      'another content inside': (files) => broken(files, { encapsulated: Buffer.from('%PDF-1.7') }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'attributesMalformed' },
    {
      'no digest of the content': (files) => broken(files, { attributes: { [oid.messageDigest]: null } }),
      'no word on which certificate signed': (files) =>
        broken(files, { attributes: { [oid.signingCertificateV2]: null } }),
      'another type of content': (files) =>
        broken(files, { attributes: { [oid.contentType]: derOid(oid.signedData) } }),
      'algorithms that are not the ones used': (files) =>
        broken(files, { attributes: { [oid.algorithmProtection]: wrongProtection } }),
      'an unsigned attribute that says something': (files) =>
        broken(files, { unsigned: { [SIGNATURE_POLICY]: derSequence(derText('Godkjent')) } }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'certificateMismatch' },
    {
      'another certificate named as the signer’s': (files) =>
        broken(files, {
          attributes: { [oid.signingCertificateV2]: signingCertificate(files.office.kari.certificate) },
        }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'algorithmNotAccepted' },
    {
      'SHA-1': (files) => broken(files, { digestOid: SHA1 }),
      'an RSA signature by a key on a curve': (files) =>
        broken(files, { signatureOid: '1.2.840.113549.1.1.11' }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'cmsMalformed' },
    {
      'no signed attributes': (files) => broken(files, { bare: true }),
      'a certificate whose key cannot be read': (files) => {
        const publicKey = derSequence(derSequence(derOid('1.2.840.10045.2.1')), derBits(0, Buffer.of(4, 1)))
        const { certificate } = issue({ name: 'Ingen', issuer: files.office.issuer, publicKey })
        return broken(files, { certificates: [...files.office.aase.chain, certificate] })
      },
      'a certificate that is none': (files) => broken(files, { certificates: [derSequence(derNull)] }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'contentsMalformed' },
    {
      'lengths that are not definite (BER)': ({ s1 }) =>
        withContents(s1, 0, Buffer.concat([Buffer.of(0x30, 0x80), cmsIn(s1).subarray(4), Buffer.of(0, 0)])),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'signatureValueWrong' },
    { 'signed with another’s key': (files) => broken(files, { key: files.office.kari }) },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'signerCertificateMissing' },
    {
      'the signer’s certificate left out': (files) =>
        broken(files, { certificates: files.office.aase.chain.slice(1) }),
    },
  ),
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'contentChanged' },
    {
      'the digest of something else': (files) => broken(files, { contentDigest: Buffer.alloc(32) }),
    },
  ),
}

/** A time stamp in the signature that is none. (That of another signature, and one that was changed: `time-stamp.test.ts`.) */
export const timeStamps: AttackFamily = allOf(
  { verdict: 'invalid', reason: 'timeStampWrong' },
  {
    'a text instead of a stamp': (files) =>
      broken(files, { unsigned: { [oid.timeStampToken]: derText('kl. 12') } }),
    'a signature instead of a stamp': (files) =>
      broken(files, { unsigned: { [oid.timeStampToken]: cmsIn(files.s1) } }),
  },
)

/** The signature is right, and the certificate is not one to trust, or not for this. */
export const certificates: AttackFamily = {
  ...allOf(
    { verdict: 'invalid', reason: 'keyUsageNotForSigning' },
    {
      'a key for agreeing on keys': bySomeone({ usage: usage.keyAgreement }),
      'a web server’s certificate': bySomeone({ extensions: [purposes('1.3.6.1.5.5.7.3.1')] }),
      'a time-stamping authority’s certificate': bySomeone({ extensions: [purposes('1.3.6.1.5.5.7.3.8')] }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'signedOutsideValidity' },
    {
      'run out before it was signed': bySomeone({ to: '2026-11-01' }),
      'not valid yet when it was signed': bySomeone({ from: '2026-12-01' }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'chainBroken' },
    {
      'an issuer’s certificate changed on the way': (files) =>
        broken(files, { certificates: withFlippedIssuer(files.office.aase) }),
      'the true issuer’s certificate beside one that it never signed': ({ s1, office }) => {
        const posing = issue({ name: 'Prøveutsteder', issuer: office.root, ca: true })
        const forged = issue({ name: 'Åse Bø', issuer: posing })
        return resigned(s1, 0, forged, { certificates: [forged.certificate, ...office.issuer.chain] })
      },
    },
  ),
  ...allOf(
    { verdict: 'validButUntrusted', reason: 'chainNotAllowed' },
    {
      'an issuer narrowed to other names': underIssuer({ extensions: [nameConstraints(true)] }),
      'the same, not marked as critical': underIssuer({ extensions: [nameConstraints(false)] }),
      'an issuer too far down': async (files) => {
        const between = issue({ name: 'Utsteder under utsteder', issuer: files.office.issuer, ca: true })
        return by(files, issue({ name: 'Åse Bø', issuer: between }))
      },
      'an issuer that had run out': underIssuer({ to: '2026-10-01' }),
      'an issuer with a demand that nobody knows': underIssuer({
        extensions: [extension('1.2.3.4', true, derNull)],
      }),
      'an issuer with a key of 1 024 bits': underIssuer({ rsaBits: 1_024 }),
      'signed by the issuer with SHA-1': bySomeone({ hash: 'sha1' }),
    },
  ),
  ...allOf(
    { verdict: 'validButUntrusted', reason: 'unknownIssuer' },
    {
      'an issuer who may not vouch for others': underIssuer({ ca: false }),
      'an issuer whose key is for something else': underIssuer({ usage: usage.digitalSignature }),
      'an issuer of the same name under a root of the same name': (files) => {
        const root = issue({ name: 'Prøverot', ca: true })
        return by(
          files,
          issue({ name: 'Åse Bø', issuer: issue({ name: 'Prøveutsteder', issuer: root, ca: 0 }) }),
        )
      },
    },
  ),
  'a root that this machine does not know': {
    make: ({ s1 }) => s1,
    roots: () => [issue({ name: 'Prøverot', ca: true }).certificate],
    verdict: 'validButUntrusted',
    reason: 'unknownIssuer',
  },
  'a certificate of their own making': {
    make: async ({ rendered }) => sign(rendered, fields[0], await selfIssuedSigner(SIGNED_AT), SIGNED_AT),
    verdict: 'validButUntrusted',
    reason: 'selfIssued',
  },
  'a certificate of their own making in the name of another': {
    make: ({ rendered, office }) => by({ rendered, office }, issue({ name: 'Åse Bø' })),
    verdict: 'validButUntrusted',
    reason: 'selfIssued',
  },
  'another organisation than the one the field is for': {
    make: ({ rendered, office }) => {
      const named = append(rendered, (file) => {
        const { object, dictionary } = fieldIn(file, fields[0])
        const subject = pdfDictionary({ '2.5.4.97': pdfText('NTRNO-974761394') })
        const seed = pdfDictionary({ Cert: pdfDictionary({ SubjectDN: pdfArray([subject]) }) })
        return new Map([[object, edited(dictionary, { SV: seed })]])
      })
      return sign(named, fields[0], signerOf(office.aase), SIGNED_AT)
    },
    verdict: 'validButUntrusted',
    reason: 'otherOrganisation',
  },
  'a certificate that does not belong there': {
    make: (files) =>
      broken(files, { certificates: [...files.office.aase.chain, files.office.kari.certificate] }),
    verdict: 'validButUntrusted',
    reason: 'strayCertificates',
  },
}

/** The first signature made anew by its own signer, with something wrong with it. */
function broken({ s1, office }: SignedFiles, changes: CmsChanges): Buffer {
  return resigned(s1, 0, office.aase, changes)
}

function by(files: Pick<SignedFiles, 'rendered' | 'office'>, party: Party): Promise<Buffer> {
  return sign(files.rendered, fields[0], signerOf(party), SIGNED_AT)
}

/** Signed by someone with such a certificate, from the good issuer. */
function bySomeone(order: Partial<Issue>): Attack['make'] {
  return (files) => by(files, issue({ name: 'Åse Bø', issuer: files.office.issuer, ...order }))
}

/** Signed by someone with a good certificate from such an issuer, who is under the good root. */
function underIssuer(order: Partial<Issue>): Attack['make'] {
  return (files) => {
    const issuer = issue({ name: 'Utsteder', issuer: files.office.root, ca: true, ...order })
    return by(files, issue({ name: 'Åse Bø', issuer }))
  }
}

function purposes(...types: readonly string[]): Buffer {
  return extension('2.5.29.37', false, derSequence(...types.map(derOid)))
}

/** May vouch for names under `example.no` only (RFC 5280 § 4.2.1.10). */
function nameConstraints(critical: boolean): Buffer {
  const subtree = derSequence(Buffer.concat([Buffer.of(0x82, 10), Buffer.from('example.no')]))
  return extension('2.5.29.30', critical, derSequence(derTagged(0, subtree)))
}

function withFlippedIssuer({ chain }: Party): Buffer[] {
  const [own, issuer, ...rest] = chain
  const changed = Buffer.from(issuer ?? own)
  const at = changed.length - 20
  changed[at] = (changed[at] ?? 0) ^ 1
  return [own, changed, ...rest]
}

function cmsIn(bytes: Buffer): Buffer {
  const { start, end } = holeOf(bytes, 0)
  const filled = Buffer.from(bytes.toString('latin1', start + 1, end - 1), 'hex')
  return filled.subarray(0, 4 + filled.readUInt16BE(2))
}
