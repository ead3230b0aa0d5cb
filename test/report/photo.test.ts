import { describe, expect, test } from 'vitest'
import { printableImage } from '../../electron/backend/report/photo.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { jpegWithComment } from '../proofs/photo-fixture.ts'
import { grayPng } from './gray-png.ts'
import { ask, modelOf, render, textOf } from './render-report.ts'

const name = 'a'.repeat(64)

function caseWithPhoto(redactions: { x: number; y: number; width: number; height: number }[] = []) {
  const source = record('source', 's1', 'childWelfare', {
    type: 'photo',
    title: 'Rommet som brukes til isolasjon',
    altText: 'Et lite rom uten vindu.',
    attachment: name,
    redactions,
  })
  return modelOf(snapshot({ source: [source] }))
}

describe('what can be printed of a photo', () => {
  test('grey and colour JPEG and PNG; nothing that is not a picture, nor a CMYK one', () => {
    const jpeg = jpegWithComment('her')
    expect(printableImage({ type: 'photo', bytes: jpeg })).toEqual({ type: 'image', width: 1, height: 1 })
    expect(printableImage({ type: 'photo', bytes: grayPng(4, 3) })).toEqual({
      type: 'image',
      width: 4,
      height: 3,
    })
    expect(printableImage({ type: 'photo', bytes: Buffer.from('ikke et bilde') })).toEqual({
      type: 'missing',
    })
    expect(printableImage({ type: 'photo', bytes: new Uint8Array() })).toEqual({ type: 'missing' })
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && (jpeg[at + 1] ?? 0) === 0xc9)
    const cmyk = jpeg.with(frame + 9, 4)
    expect(printableImage({ type: 'photo', bytes: cmyk })).toEqual({ type: 'missing' })
  })
})

describe('a photo in the report', () => {
  test('stands there with its alternative text', async () => {
    const pdf = await render(caseWithPhoto(), new Map([[name, { type: 'photo', bytes: grayPng(40, 30) }]]))
    expect(ask(pdf, 'pdfimages', ['-list', 'FILE'])).toMatch(/\bimage\s+40\s+30\b/u)
    expect(ask(pdf, 'pdfinfo', ['-struct', 'FILE'])).toContain('Figure')
    expect(pdf.bytes.length).toBeGreaterThan(0)
  })

  test('that has boxes but no burned-in copy is not printed, and the report says why', async () => {
    const model = caseWithPhoto([{ x: 0, y: 0, width: 0.5, height: 0.5 }])
    const pdf = await render(model, new Map([[name, { type: 'notRedacted' }]]))
    expect(ask(pdf, 'pdfimages', ['-list', 'FILE'])).not.toContain(' image ')
    expect(textOf(pdf)).toContain('fordi sladdingen ikke er lagt inn i selve bildet')
  })

  test('that is no picture leaves the rest of the report whole', async () => {
    const pdf = await render(
      caseWithPhoto(),
      new Map([[name, { type: 'photo', bytes: Buffer.from('%PDF-1.7') }]]),
    )
    expect(textOf(pdf)).toContain('fordi filen ikke kan vises i en rapport')
  })
})
