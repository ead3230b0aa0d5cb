import { createRequire } from 'node:module'
import type PDFKit from 'pdfkit'

const PDFDocument = createRequire(import.meta.url)('pdfkit') as typeof PDFKit

/** pdfkit has no name for signature fields, but lets the type be given as it is. */
const noType = null as unknown as 'text'

/** A small report with empty signature fields; an archive's has no size. `lock`: the field each one locks, or `itself`. */
export async function fixtureReport(
  fields: readonly string[],
  options: { readonly lock?: string; readonly title?: string; readonly producer?: string } = {},
): Promise<Buffer> {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    info: { Title: 'Fellesrapport', Producer: options.producer ?? 'Samsyn' },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => document.on('end', resolve))
  document.fontSize(20).text(options.title ?? 'Fellesrapport fra tilsyn')
  document.addPage().text('Side to')
  document.initForm()
  fields.forEach((name, index) => {
    const lock = options.lock === 'itself' ? name : options.lock
    const [width, height] = name.startsWith('archive-') ? [0, 0] : [300, 90]
    document.formAnnotation(name, noType, 72, 150 + index * 110, width, height, signatureWidget(name, lock))
  })
  const form = (document as unknown as { _root: { data: { AcroForm: { data: object } } } })._root.data
    .AcroForm
  Object.assign(form.data, { SigFlags: 3, NeedAppearances: false })
  document.end()
  await finished
  return Buffer.concat(chunks)
}

function signatureWidget(name: string, lock: string | undefined): object {
  const literal = (text: string) => new String(text)
  return {
    FT: 'Sig',
    TU: literal(`Signatur ${name}`),
    ...(lock ? { Lock: { Type: 'SigFieldLock', Action: 'Include', Fields: [literal(lock)] } } : {}),
  }
}
