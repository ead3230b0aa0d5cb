import type { Reference, StructureElement } from 'pdfmake/js/PDFDocument.js'
import type { ExpectedSigner } from '../../../../shared/domain/expected-signer.ts'
import type { PdfField } from '../../../../shared/report/pdf/pdf-node.ts'
import type { ArchiveField } from '../../../../shared/report/pdf/pdf-definition.ts'
import type { ReportDocument } from './report-document.ts'
import type { StructureTree } from './structure-tree.ts'

/** Annotation flags: printed, nothing else (ISO 19005-2 § 6.3.2). */
const PRINT = 4
const BORDER = '#8a949e'
/** X.520 organizationIdentifier: in a seed value attributes are named by their number where PDF has no name for them. */
const ORGANISATION_IDENTIFIER = '2.5.4.97'

/**
 * Puts an empty signature field on the page. Fields are made here, at render time, so that signing only ever appends
 * and only ever touches the field it signs. What stands in the file, each an object of its own, classic xref:
 *
 * - catalog: `/AcroForm N 0 R` (no other key of the form is needed later)
 * - form: `<< /Fields [A 0 R B 0 R …] /SigFlags 3 >>`; the last fields are `archive-timestamp` and `archive-timestamp-2` …
 * - field, merged with its widget: `<< /Subtype /Widget /FT /Sig /T (signature-health) /TU (label) /F 4 /AP << /N X 0 R >>
 *   /P page /Rect [left bottom right top] /StructParent k /Type /Annot /Border [0 0 0] /C [] /SV << … >> >>`, no `/V`, no `/Kids`
 * - appearance X: an empty form XObject, `/BBox [0 0 width height]`, `/Resources << >>`; a signer replaces the field's
 *   `/AP /N` by a new XObject with the same box
 * - the page's `/Annots` already lists the widget; the structure tree holds a Form element that refers to it
 *
 * There is no `/Lock`: a signature over the whole file, and a verifier that allows only unsigned fields to gain a value,
 * do the same without a second mechanism.
 */
export function placeSignatureField(
  document: ReportDocument,
  field: PdfField,
  x: number,
  y: number,
  structure: StructureTree,
): void {
  const left = x - field.inset
  const top = y - field.inset
  document.lineWidth(0.7).undash().rect(left, top, field.width, field.height).stroke(BORDER)
  const element = structure.elementOf(field.formTag)
  document.annotate(left, top, field.width, field.height, {
    ...fieldEntries(document, field.name, field.label),
    ...seedValue(field.expected),
    AP: { N: emptyAppearance(document, field.width, field.height) },
    structParent: element,
  })
  registerLastWidget(document)
  endForm(element)
}

/** A field for the archive's time stamp: no size, no appearance (ISO 19005-2 § 6.3.3 asks none of it), on the last page. */
export function placeArchiveField(
  document: ReportDocument,
  field: ArchiveField,
  structure: StructureTree,
): void {
  const element = structure.elementOf(field.formTag)
  document.annotate(0, document.page.height, 0, 0, {
    ...fieldEntries(document, field.name, field.label),
    structParent: element,
  })
  registerLastWidget(document)
  endForm(element)
}

/** A signature field and its widget in one dictionary (ISO 32000-1 § 12.7.4.5 and 12.5.6.19; `TU`: ISO 14289-1 § 7.18.1). */
function fieldEntries(document: ReportDocument, name: string, label: string): Record<string, unknown> {
  return {
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String(name),
    TU: new String(label),
    F: PRINT,
    P: document.page.dictionary,
    C: [],
  }
}

/**
 * Whose certificate the field is for, as a seed value (ISO 32000-1 § 12.7.4.5, tables 234 and 235): the subject's
 * organisation, and its number as ETSI EN 319 412-1 § 5.1.4 writes it. It is a wish (`Ff 0`): a certificate without a
 * number may sign, with a warning; one with another number this program refuses by itself.
 */
function seedValue({ authority, organisationNumber }: ExpectedSigner): Record<string, unknown> {
  const subject: Record<string, unknown> = {}
  if (authority !== null) subject['O'] = new String(authority)
  if (organisationNumber !== null)
    subject[ORGANISATION_IDENTIFIER] = new String(`NTRNO-${organisationNumber}`)
  if (Object.keys(subject).length === 0) return {}
  return { SV: { Type: 'SV', Ff: 0, Cert: { Type: 'SVCert', Ff: 0, SubjectDN: [subject] } } }
}

/** PDF/A wants an appearance for each field that can be seen (ISO 19005-2 § 6.3.3): a form XObject with nothing in it. */
function emptyAppearance(document: ReportDocument, width: number, height: number): Reference {
  const appearance = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: {},
  })
  appearance.end(Buffer.from('\n'))
  return appearance
}

/**
 * Ends a field's Form element. Its one child, the reference to the widget, stands by itself and not in a list of one
 * (ISO 32000-1 table 323 has both): by that path other verifiers, pyHanko among them, know that it is a field's, which is
 * written anew when it is signed.
 */
function endForm(element: StructureElement): void {
  const { dictionary } = element
  const write = dictionary.end.bind(dictionary)
  dictionary.end = (chunk) => {
    const { K: children } = dictionary.data
    if (Array.isArray(children) && children.length === 1) dictionary.data['K'] = children[0] as unknown
    write(chunk)
  }
  element.end()
}

function registerLastWidget(document: ReportDocument): void {
  const widget = document.page.annotations.at(-1)
  if (!widget) throw new Error('The widget is not on the page')
  document.addField(widget)
}
