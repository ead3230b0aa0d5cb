import { deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { jpegWithComment } from '../proofs/photo-fixture.ts'
import { grayPng, pngOf } from '../report/gray-png.ts'
import { setupBackend } from '../support/backend.ts'
import { expectRefusal } from './profile-folder.ts'

const jpeg = Buffer.from(jpegWithComment('Sony, Storgata 1'))
const png = Buffer.from(grayPng(40, 30))
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n')
/** Where the height stands in a JPEG's frame header. */
const FRAME = jpeg.indexOf(Buffer.from([0xff, 0xc9]))

const notPictures: readonly (readonly [string, Buffer])[] = [
  ['an empty file', Buffer.alloc(0)],
  ['a letter that was called bilde.jpg', Buffer.from('Kjære alle sammen')],
  ['a picture of a kind that is not printed (GIF)', Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0;')],
  [
    'a drawing that carries a program (SVG)',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  ],
  ['a packed folder', gzipSync('abc')],
  ['half a JPEG', jpeg.subarray(0, jpeg.length >> 1)],
  ['a JPEG without its last byte', jpeg.subarray(0, -1)],
  ['only the start of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ['a JPEG without size', changed(jpeg, FRAME + 5, [0, 0, 0, 0])],
  ['half a PNG', png.subarray(0, png.length >> 1)],
  ['a PNG whose picture is noise', pngOf(40, 30, Buffer.from('this is not a compressed picture'))],
  ['a PNG whose picture is too short', pngOf(40, 30, deflateSync(Buffer.alloc(100)))],
  ['a PNG of 40 × 30 that unpacks to 30 MB', pngOf(40, 30, deflateSync(Buffer.alloc(30_000_000)))],
  ['half a PDF', pdf.subarray(0, 20)],
  ['a letter that was called vedtak.pdf', Buffer.from('Kjære alle sammen %%EOF')],
]

test.each(notPictures)('%s is refused by name and not kept; the next photo is', async (_what, bytes) => {
  const { client, open, log } = await setupBackend()
  await expectRefusal(client.attachment.add({ file: asFile(bytes), printable: null }), 'NotAnImage')
  await expectRefusal(client.attachment.add({ file: asFile(jpeg), printable: asFile(bytes) }), 'NotAnImage')
  expect(open().connection.prepare('select count(*) from attachment').pluck().get()).toBe(0)
  expect(await client.attachment.add({ file: asFile(jpeg), printable: null })).toMatchObject({
    mimeType: 'image/jpeg',
  })
  expect(log).toEqual([])
})

test.each([
  ['a JPEG of 65 535 × 65 535', changed(jpeg, FRAME + 5, [0xff, 0xff, 0xff, 0xff])],
  [
    'a PNG of 100 000 × 100 000 in a thousand bytes',
    pngOf(100_000, 100_000, deflateSync(Buffer.alloc(1_000_000))),
  ],
])('%s would fill the memory when it is shown: refused by name', async (_what, bytes) => {
  const { client } = await setupBackend()
  await expectRefusal(client.attachment.add({ file: asFile(bytes), printable: null }), 'TooManyPixels')
})

test('a file of 26 MB is refused with the limit', async () => {
  const { client } = await setupBackend()
  const film = new File([Buffer.alloc(26 * 1_048_576)], 'film.mov')
  const call = client.attachment.add({ file: film, printable: null })
  await expectRefusal(call, 'TooLarge')
  await expect(call).rejects.toMatchObject({ data: { limitMegabytes: 25 } })
})

test.each([
  ...notPictures.filter(([, bytes]) => !bytes.subarray(0, 5).equals(pdf.subarray(0, 5))),
  ['a photo', jpeg] as const,
])('%s is not a report that can be verified', async (_what, bytes) => {
  const { client, log } = await setupBackend()
  await expectRefusal(client.signature.verify({ file: asFile(bytes) }), 'NotAPdf')
  expect(log).toEqual([])
})

function asFile(bytes: Uint8Array): File {
  return new File([Uint8Array.from(bytes)], 'fil.jpg', { type: 'image/jpeg' })
}

function changed(bytes: Buffer, at: number, values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes)
  copy.set(values, at)
  return copy
}
