import { createRequire } from 'node:module'
import type layoutModule from 'pdfmake/js/LayoutBuilder.js'
import type documentModule from 'pdfmake/js/PDFDocument.js'
import type rendererModule from 'pdfmake/js/Renderer.js'
import type styleModule from 'pdfmake/js/StyleContextStack.js'
import type textModule from 'pdfmake/js/TextInlines.js'

/**
 * The classes of pdfmake that the printer extends. Loaded with `require`, because they are CommonJS that loaders
 * unwrap in different ways, and because they must stay outside any bundle: pdfkit reads its colour profile from beside
 * itself.
 */
const load = createRequire(import.meta.url)

export const PdfMakeDocument = (load('pdfmake/js/PDFDocument.js') as typeof documentModule).default
export const PdfMakeLayout = (load('pdfmake/js/LayoutBuilder.js') as typeof layoutModule).default
export const PdfMakeRenderer = (load('pdfmake/js/Renderer.js') as typeof rendererModule).default
export const PdfMakeTextInlines = (load('pdfmake/js/TextInlines.js') as typeof textModule).default
/** A property of a node, or of the nodes around it. */
export const pdfMakeStyle = (load('pdfmake/js/StyleContextStack.js') as typeof styleModule).default
  .getStyleProperty
