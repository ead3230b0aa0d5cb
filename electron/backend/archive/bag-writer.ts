import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ORPCError } from '@orpc/server'
import { BAG_DECLARATION, type BagFile, manifest } from '../../../shared/archive/bag.ts'
import { errorCode } from '../db/refusals.ts'
import { syncFolder } from '../session/durable-file.ts'

/** A bag that is being written beside its place. */
export type BagWriter = {
  /** Where it will lie, in full. */
  readonly folder: string
  /** Writes a file of the payload (`rapporter/a.pdf` becomes `data/rapporter/a.pdf`), forced to disk. */
  readonly add: (path: string, bytes: Uint8Array | string) => Promise<BagFile>
  /** Writes what describes the bag, and puts it in its place. Gives the payload's files. */
  readonly finish: (
    tagFiles: (payload: readonly BagFile[]) => Readonly<Record<string, string>>,
  ) => Promise<readonly BagFile[]>
  /** Takes away everything that was written. Nothing happens once the bag is finished. */
  readonly discard: () => Promise<void>
}

/**
 * Begins a bag for a folder that is empty or does not exist. Until it is finished everything lies in a hidden folder beside
 * it, so that whoever looks finds a whole bag or none. Refuses with `FolderNotEmpty`.
 */
export async function beginBag(folder: string): Promise<BagWriter> {
  const target = resolve(folder)
  if (await isTaken(target)) throw folderNotEmpty(target)
  const parent = dirname(target)
  const firstMade = await makeFolders(parent)
  const work = join(parent, `.samsyn-arkiv-${randomBytes(6).toString('hex')}.tmp`)
  const folders = new Set<string>()
  const payload: BagFile[] = []
  let isFinished = false

  async function write(path: string, content: Uint8Array | string): Promise<BagFile> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const file = join(work, path)
    await makeFolders(dirname(file))
    for (let within = dirname(file); within.length >= work.length; within = dirname(within))
      folders.add(within)
    await writeNewFile(file, bytes)
    return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  async function discard(): Promise<void> {
    if (isFinished) return
    await rm(work, { recursive: true, force: true })
    if (firstMade !== undefined) await removeEmptyFolders(parent, firstMade)
  }
  return {
    folder: target,
    add: async (path, bytes) => {
      const file = await write(`data/${path}`, bytes)
      payload.push(file)
      return file
    },
    finish: async (tagFiles) => {
      const tags = {
        'bagit.txt': BAG_DECLARATION,
        'manifest-sha256.txt': manifest(payload),
        ...tagFiles(payload),
      }
      const written: BagFile[] = []
      for (const [path, text] of Object.entries(tags)) written.push(await write(path, text))
      await write('tagmanifest-sha256.txt', manifest(written))
      for (const one of folders) await syncFolder(one)
      await putInPlace(work, target)
      isFinished = true
      await syncFolder(parent)
      return payload
    },
    discard,
  }
}

async function isTaken(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    // A file where the folder was to be.
    if (errorCode(error) === 'ENOTDIR') return true
    throw error
  }
}

/**
 * Makes a folder and those it lies in, one by one: where nothing may be written, Node's own way of making several says that
 * something does not exist. Gives the outermost that was made.
 */
async function makeFolders(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return folder
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return undefined
    // A drive that is not there.
    if (code === 'ENOENT' && dirname(folder) === folder) throw new ORPCError('ReadOnly')
    if (code !== 'ENOENT') throw error
  }
  const outermost = await makeFolders(dirname(folder))
  await mkdir(folder, { mode: 0o700 })
  return outermost ?? folder
}

/** `wx`: what is there already is never written over. */
async function writeNewFile(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** An empty folder gives way; one that was filled in the meantime does not. */
async function putInPlace(work: string, target: string): Promise<void> {
  try {
    await rmdir(target)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw isFilled(error) ? folderNotEmpty(target) : error
  }
  try {
    await rename(work, target)
  } catch (error) {
    throw isFilled(error) ? folderNotEmpty(target) : error
  }
}

function isFilled(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error) ?? '')
}

/** Takes away the folders that were made on the way to the bag, from the innermost out, as far as they are empty. */
async function removeEmptyFolders(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; folder.length >= outermost.length; folder = dirname(folder)) {
    try {
      await rmdir(folder)
    } catch {
      return
    }
  }
}

function folderNotEmpty(folder: string): ORPCError<string, unknown> {
  return new ORPCError('FolderNotEmpty', { data: { folder } })
}
