import { readFileSync } from 'node:fs'
import { kept } from './signed-files.ts'
import type { JudgedFile } from './tools.ts'

/** A file that is made faulty on purpose, and the judges that must find the fault: others may. */
export type Control = {
  readonly name: string
  readonly file: JudgedFile
  readonly foundBy: readonly string[]
}

/** Faulty copies of a signed report: a judge that finds nothing in them proves nothing about the others. */
export function controls(signed: JudgedFile, folder: string): readonly Control[] {
  const bytes = readFileSync(signed.path)
  const control = (name: string, changed: Uint8Array, ...foundBy: string[]): Control => ({
    name,
    file: kept(folder, `control-${name}`, changed, signed.signatures),
    foundBy,
  })
  return [
    control('no tag tree', renamed(bytes, '/StructTreeRoot '), 'vera-2a', 'vera-ua1', 'pdfsig', 'pyhanko'),
    control('no language', renamed(bytes, '/Lang '), 'vera-ua1'),
    control('font not embedded', renamed(bytes, '/FontFile2 '), 'fonts', 'vera-2a', 'vera-ua1'),
    control('not marked as tagged', renamed(bytes, '/MarkInfo '), 'tagged', 'vera-2a', 'vera-ua1'),
    control('one bit of the text', flipped(bytes), 'pdfsig', 'pyhanko'),
    control('cut short', bytes.subarray(0, bytes.length - 40), 'qpdf'),
  ]
}

/** Takes a key away wherever it stands by giving it another name of the same length: no offset moves. */
function renamed(bytes: Buffer, key: string): Buffer {
  return replaced(bytes, key, key.replace(/(?<=^\/.).{2}/u, 'xx'))
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const text = bytes.toString('latin1')
  if (!text.includes(from)) throw new Error(`The report has no ${from}`)
  return Buffer.from(text.replaceAll(from, to), 'latin1')
}

/** One bit in the middle of the first content that is signed. */
function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('stream\n', 0, 'latin1') + 60
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
