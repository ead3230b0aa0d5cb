import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A file of the built renderer, in memory. */
export type BuiltFile = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

const typeOfExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
}

/**
 * Reads the built renderer once: a fixed map from path (`/index.html`) to bytes. What is not in the map does not exist, so
 * no path, however it is spelt, leads anywhere else. `/` is the page. Throws when the folder holds no page.
 */
export function readBuiltFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const files = new Map<string, BuiltFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const type = typeOfExtension[extname(entry.name)]
    if (!type) continue
    const path = `/${relative(folder, file).split(sep).join('/')}`
    files.set(path, { type, bytes: Uint8Array.from(readFileSync(file)) })
  }
  const page = files.get('/index.html')
  if (!page) throw new Error(`No built renderer in ${folder}: run «npm run build»`)
  return files.set('/', page)
}
