import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Entry = {
  readonly files?: Readonly<Record<string, Entry>>
  readonly unpacked?: boolean
  readonly size?: number
  readonly offset?: string
}

/** A file in an archive. `bytes` is null when it lies beside the archive instead. */
export type PackedFile = { readonly path: string; readonly size: number; readonly bytes: Buffer | null }

/** Every file of an asar archive: two lengths (at bytes 4 and 12), a tree as JSON, and the files one after the other. */
export function readAsar(file: string): readonly PackedFile[] {
  const archive = readFileSync(file)
  const start = 8 + archive.readUInt32LE(4)
  const tree = archive.subarray(16, 16 + archive.readUInt32LE(12))
  function flatten(path: string, entry: Entry): readonly PackedFile[] {
    if (entry.files)
      return Object.entries(entry.files).flatMap(([name, child]) => flatten(`${path}/${name}`, child))
    const { size = 0, offset = '0' } = entry
    const from = start + Number(offset)
    return [{ path: path.slice(1), size, bytes: entry.unpacked ? null : archive.subarray(from, from + size) }]
  }
  return flatten('', JSON.parse(tree.toString('utf8')) as Entry)
}

/** Lays a packaged app out as plain files, the way Electron shows the archive and what lies beside it as one folder. */
export function unpackAsar(file: string, folder: string): void {
  for (const { path, bytes } of readAsar(file)) {
    if (!bytes) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  if (existsSync(`${file}.unpacked`)) cpSync(`${file}.unpacked`, folder, { recursive: true })
}
