import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../db/refusals.ts'

/** A folder inside another that does not exist yet: by this name, or with the first number that is free. */
export async function freeFolder(inside: string, name: string): Promise<string> {
  const taken = new Set((await namesIn(inside)).map((each) => each.toLowerCase()))
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`
  return join(inside, free)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
