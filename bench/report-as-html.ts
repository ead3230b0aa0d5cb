import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BlockKind, Prose, ReportBlock } from '../shared/report/report-block.ts'
import type { ReportModel } from '../shared/report/report-model.ts'

/** The same content as plain, semantic HTML, in the same fonts and margins: what the browser prints in the comparison. */
export function reportAsHtml(model: ReportModel, fontFolder: string): string {
  const body = model.blocks
    .map((block) => (block.kind === 'toc' ? contents(block.title, model.blocks) : blockAsHtml(block)))
    .join('\n')
  const face = (weight: number, file: string): string =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url("${pathToFileURL(join(fontFolder, file)).href}")}`
  return `<!doctype html><html lang="${model.meta.language}"><head><meta charset="utf-8"><title>${escaped(model.meta.title)}</title>
<style>${face(400, 'inter-regular.ttf')}${face(600, 'inter-semibold.ttf')}
@page{size:A4;margin:80pt 80pt 70pt}body{font:10pt/1.5 Inter,sans-serif;margin:0}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;text-align:left;vertical-align:top;padding:4px}.new{break-before:page}</style></head><body>${body}</body></html>`
}

type ToHtml = { readonly [K in BlockKind]: (block: Extract<ReportBlock, { kind: K }>) => string }

const toHtml: ToHtml = {
  title: (block) =>
    `<p>${escaped(block.overline)}</p><h1>${escaped(block.text)}</h1><p>${escaped(block.subtitle ?? '')}</p>`,
  heading: ({ level, number, text, id }) =>
    `<h${level + 1} id="${id}">${escaped(number ?? '')} ${escaped(text)}</h${level + 1}>`,
  paragraph: (block) => paragraph(block.content),
  list: (block) => `<ul>${block.items.map((item) => `<li>${prose(item)}</li>`).join('')}</ul>`,
  keyValues: (block) =>
    `<table>${block.rows.map((row) => `<tr><th>${escaped(row.key)}</th><td>${cell(row.value)}</td></tr>`).join('')}</table>`,
  table: (block) => {
    const head = block.columns.map((column) => `<th>${escaped(column.header)}</th>`).join('')
    const rows = block.rows.map((row) => `<tr>${row.map((value) => `<td>${cell(value)}</td>`).join('')}</tr>`)
    return `<table><thead><tr>${head}</tr></thead>${rows.join('')}</table>`
  },
  fact: (block) =>
    `<section><h4>${escaped(block.number)}</h4>${cell(block.text)}${details(block.details)}</section>`,
  lovbrudd: (block) => {
    const steps = block.steps.map(
      (step) => `<h4>${escaped(step.label)}</h4>${step.blocks.map(blockAsHtml).join('')}`,
    )
    return `<section><h3>${escaped(block.label)} ${escaped(block.title)}</h3>${steps.join('')}${details(block.details)}</section>`
  },
  conclusion: (block) =>
    `<section><h3>${escaped(block.sectorName)}</h3><p>${escaped(block.verdict)}</p>${cell(block.points)}</section>`,
  note: (block) => `<section><h4>${escaped(block.label)}</h4>${cell(block.content)}</section>`,
  dissent: (block) => `<section><h4>${escaped(block.label)}</h4>${cell(block.content)}</section>`,
  signature: (block) => `<p>${escaped(block.label)} ${block.lines.map(escaped).join(' ')}</p>`,
  figure: (block) => `<figure><figcaption>${prose(block.caption)}</figcaption></figure>`,
  toc: (block) => `<h2>${escaped(block.title)}</h2>`,
  poster: (block) =>
    `<p>${escaped(block.overline)}</p><h1>${escaped(block.text)}</h1>${paragraph(block.lead)}`,
  panel: (block) =>
    `<section><h2>${escaped(block.title)}</h2>${block.content.map((one) => (one.kind === 'points' ? cell(one.items.map((item) => item.text)) : blockAsHtml(one))).join('')}</section>`,
  pageBreak: () => '<div class="new"></div>',
}

function contents(title: string, blocks: readonly ReportBlock[]): string {
  const entries = blocks.map((block) =>
    block.kind === 'heading' && !block.unlisted
      ? `<li><a href="#${block.id}">${escaped(block.number ?? '')} ${escaped(block.text)}</a></li>`
      : '',
  )
  return `<h2>${escaped(title)}</h2><ol>${entries.join('')}</ol>`
}

function blockAsHtml(block: ReportBlock): string {
  return (toHtml[block.kind] as (block: ReportBlock) => string)(block)
}

function details(rows: readonly { readonly label: string; readonly text: Prose }[]): string {
  return rows.map((row) => `<p>${escaped(row.label)}: ${prose(row.text)}</p>`).join('')
}

function cell(paragraphs: readonly Prose[]): string {
  return paragraphs.map(paragraph).join('')
}

function paragraph(content: Prose): string {
  return `<p>${prose(content)}</p>`
}

function prose(content: Prose): string {
  return content
    .map((run) =>
      run.link?.startsWith('http') ? `<a href="${run.link}">${escaped(run.text)}</a>` : escaped(run.text),
    )
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
