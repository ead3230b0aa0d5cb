import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import type { ReportPhoto } from '../electron/backend/report/photo.ts'
import { record, snapshot } from '../test/domain/snapshot-builder.ts'
import { withScratchFolder } from '../test/proofs/scratch-folder.ts'
import { pngOf } from '../test/report/gray-png.ts'
import { modelOf, render } from '../test/report/render-report.ts'
import { keyFileSigner, sign } from '../test/signature/three-signers.ts'
import { makeTestKeys } from '../test/signature/test-keys.ts'
import { type Measurement, measurement, median, sideBySide } from './measure.ts'

const ROUNDS = 25
const WARM_UP = 10
/** Three photos of noise, which no compression makes smaller, are five megabytes. */
const PHOTO = { width: 1_480, height: 1_110, count: 3 } as const
const run = promisify(execFile)

/**
 * A report of five megabytes signed with an RSA-3072 key, from its bytes to the signed file's, beside OpenSSL signing the
 * same bytes with the same key.
 */
export function benchSign(): Promise<Measurement> {
  return withScratchFolder(async (folder) => {
    const keys = makeTestKeys()
    try {
      const report = await reportWithPhotos()
      const file = join(folder, 'report.pdf')
      writeFileSync(file, report)
      const signer = keyFileSigner(keys, 'rsa')
      const key = ['-signer', join(keys.folder, 'rsa.pem'), '-inkey', join(keys.folder, 'rsa.key')]
      const output = ['-outform', 'DER', '-out', join(folder, 'signature.der')]
      const times = await sideBySide(
        ROUNDS + WARM_UP,
        () => sign(report, 'signature-childWelfare', signer),
        () => run('openssl', ['cms', '-sign', '-binary', '-md', 'sha256', '-in', file, ...output, ...key]),
      )
      return measurement({
        what: `signing a report of ${(report.length / 1_000_000).toFixed(1)} MB`,
        yardstick: 'openssl cms -sign of the same bytes with the same RSA-3072 key',
        ours: median(times.ours.slice(WARM_UP)),
        theirs: median(times.theirs.slice(WARM_UP)),
        limit: { ratio: 3 },
        notes:
          'ours reads the PDF, draws the signature and writes the increment; in a process that is running',
      })
    } finally {
      keys.remove()
    }
  })
}

async function reportWithPhotos(): Promise<Uint8Array> {
  const source = Array.from({ length: PHOTO.count }, (_, index) =>
    record('source', `photo-${index}`, 'childWelfare', {
      type: 'photo',
      title: `Rom ${index}`,
      attachment: `${index}`,
    }),
  )
  const photos = new Map<string, ReportPhoto>(
    source.map((one) => [one.attachment ?? '', { type: 'photo', bytes: noise() }]),
  )
  const { bytes } = await render(modelOf(snapshot({ source })), photos)
  return bytes
}

/** A grey picture of noise: each row begins with the byte that says how it is written. */
function noise(): Uint8Array {
  const rows = randomBytes((PHOTO.width + 1) * PHOTO.height)
  for (let row = 0; row < PHOTO.height; row += 1) rows[row * (PHOTO.width + 1)] = 0
  return pngOf(PHOTO.width, PHOTO.height, deflateSync(rows))
}
