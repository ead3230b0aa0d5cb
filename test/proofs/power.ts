import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findAcknowledged } from './acknowledged-notes.ts'
import { bundleWriter, runAndKill } from './interrupted-writer.ts'
import { makeProofCase, proofBackend } from './proof-backend.ts'
import type { Proof } from './proof.ts'
import { withScratchFolder } from './scratch-folder.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * What says «Lagret» survives a power cut: a library preloaded into the writer keeps a copy of each file as it was at its
 * last sync to disk; after the kill only those copies remain. Sabotage: the database no longer waits for the disk.
 */
export const provePower: Proof = ({ n, sabotage }) =>
  withScratchFolder(async (folder) => {
    const library = compileModel(folder)
    const program = await bundleWriter()
    const random = seededRandom(2_000)
    const total = { lost: 0, torn: 0, bad: 0, acknowledged: 0 }
    for (let round = 0; round < n; round += 1) {
      const data = join(folder, `data-${round}`)
      const first = proofBackend(data)
      const inspectionId = await makeProofCase(first.client)
      first.close()
      const profileFolder = onlyFolderIn(data)
      const durable = join(folder, `durable-${round}`)
      cpSync(profileFolder, durable, { recursive: true })
      const acknowledged = await runAndKill({
        program,
        folder: data,
        inspectionId,
        round,
        way: sabotage ? 'lazy' : 'app',
        killAfter: 20 + random() * 120,
        environment: {
          LD_PRELOAD: library,
          PS_DATA: profileFolder,
          PS_DURABLE: durable,
        },
      })
      rmSync(profileFolder, { recursive: true })
      cpSync(durable, profileFolder, { recursive: true })
      const findings = await findAcknowledged(data, inspectionId, round, acknowledged.slice(-900))
      total.lost += findings.lost
      total.torn += findings.torn
      total.bad += findings.bad
      total.acknowledged += acknowledged.length
      for (const used of [data, durable]) rmSync(used, { recursive: true, force: true })
    }
    return { held: total.lost + total.torn + total.bad === 0 && total.acknowledged > 0, n, ...total }
  })

function compileModel(folder: string): string {
  const library = join(folder, 'power-loss.so')
  const source = new URL('./power-loss.c', import.meta.url).pathname
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], { stdio: 'pipe' })
  } catch (error) {
    throw new Error(
      'This proof needs a C compiler (package gcc) on Linux to build its model of a power cut.',
      { cause: error },
    )
  }
  if (!existsSync(library)) throw new Error('The model of a power cut was not built')
  return library
}

function onlyFolderIn(data: string): string {
  const [folder, ...others] = readdirSync(data, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  if (!folder || others.length > 0) throw new Error('Expected one profile')
  const path = join(data, folder.name)
  mkdirSync(path, { recursive: true })
  return path
}
