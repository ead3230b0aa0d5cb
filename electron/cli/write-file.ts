import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFileDurably } from '../backend/session/durable-file.ts'

/** Saves a file the backend gave, whole or not at all. Gives its path. */
export async function saveFile(folder: string, name: string, file: Blob): Promise<string> {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  await writeFileDurably(path, new Uint8Array(await file.arrayBuffer()))
  return path
}
