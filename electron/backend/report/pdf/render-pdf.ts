import { buildPdfDefinition } from '../../../../shared/report/pdf/pdf-definition.ts'
import type { PdfNode } from '../../../../shared/report/pdf/pdf-node.ts'
import { LINE, PAGE, SIZE } from '../../../../shared/report/pdf/pdf-style.ts'
import type { ReportModel } from '../../../../shared/report/report-model.ts'
import type { CaseInReport } from '../case-in-report.ts'
import { readFontCoverage } from '../font-coverage.ts'
import { fontFiles } from '../font-files.ts'
import { printableImage, type ReportPhoto } from '../photo.ts'
import { ReportDocument } from './report-document.ts'
import { TaggedLayout } from './tagged-layout.ts'
import { TaggedRenderer } from './tagged-renderer.ts'

/** Where the work is. `done` of `of`, for a bar. */
export type RenderStep = 'fonts' | 'layout' | 'pages' | 'finish'
export type RenderProgress = { readonly step: RenderStep; readonly done: number; readonly of: number }

export type RenderedPdf = {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly replacedCharacters: readonly string[]
}

export type RenderInput = {
  readonly model: ReportModel
  readonly photos: ReadonlyMap<string, ReportPhoto>
  readonly fontFolder: string
  /** The case for the file to carry; only an exchange edition has one. */
  readonly carriedCase?: CaseInReport
}

const STEPS = 100
const PRODUCER = 'Samsyn'

/**
 * Renders a report to an unsigned PDF/A-2a + PDF/UA-1 file (PDF/A-3a when it carries the case). The same input gives the
 * same bytes: the only time in the file is the model's. Nothing is fetched, and only the font files are read. Throws when
 * text would be lost.
 */
export async function renderPdf(
  input: RenderInput,
  onProgress: (progress: RenderProgress) => void,
): Promise<RenderedPdf> {
  const { model, photos, fontFolder } = input
  onProgress({ step: 'fonts', done: 0, of: STEPS })
  const fonts = readFontCoverage(fontFolder)
  const files = fontFiles(fontFolder)
  const allowed = new Set(Object.values(files).flatMap((file) => [file.normal, file.bold]))
  const images = new Map([...photos].map(([name, photo]) => [name, printableImage(photo)]))
  const definition = buildPdfDefinition(model, fonts, images)
  const document = createDocument(input, files, (path) => allowed.has(path))

  onProgress({ step: 'layout', done: 10, of: STEPS })
  const layout = new TaggedLayout(
    { width: PAGE.width, height: PAGE.height, orientation: 'portrait' },
    { ...definition.margins },
    null,
  )
  const content: PdfNode = { stack: [...definition.content] }
  const pages = layout.layoutDocument(
    content,
    document,
    {},
    { font: 'Inter', fontSize: SIZE.body, lineHeight: LINE },
    definition.background,
    definition.header,
    definition.footer,
    undefined,
    undefined,
  )

  onProgress({ step: 'pages', done: 50, of: STEPS })
  const renderer = new TaggedRenderer(document, definition, progressFrom(50, 90, onProgress))
  renderer.renderPages(pages)
  onProgress({ step: 'finish', done: 90, of: STEPS })
  const bytes = await bytesOf(document)
  return { bytes, pages: pages.length, replacedCharacters: definition.replacedCharacters }
}

function createDocument(
  { model, photos, carriedCase }: RenderInput,
  files: ReturnType<typeof fontFiles>,
  isAllowedFile: (path: string) => boolean,
): ReportDocument {
  const { meta } = model
  const images = new Map<string, Uint8Array>()
  for (const [name, photo] of photos) if (photo.type === 'photo') images.set(name, photo.bytes)
  return new ReportDocument({
    info: {
      Title: meta.title,
      Author: meta.author,
      Subject: meta.subject,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: new Date(meta.createdAt),
    },
    language: meta.language,
    fonts: files,
    isAllowedFile,
    images,
    carriedCase,
  })
}

/** Turns shares of the pages into progress, at most one report per percent. */
function progressFrom(
  from: number,
  to: number,
  onProgress: (progress: RenderProgress) => void,
): (share: number) => void {
  let last = from
  return (share) => {
    const done = Math.floor(from + share * (to - from))
    if (done <= last) return
    last = done
    onProgress({ step: 'pages', done, of: STEPS })
  }
}

function bytesOf(document: ReportDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
    document.end()
  })
}
