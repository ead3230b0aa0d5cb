import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { nb, nn, type TextKey } from '../../shared/text/catalogue.ts'
import { createSessionBench, makeProfile, PASSPHRASE, type SessionBench } from '../session/session-bench.ts'
import { aCase, edit, writeField } from '../support/edits.ts'

/** What was written before the bad day, and must be there after it. */
export const NOTE = 'Hun sa at hun får ringe moren hver dag.'

/** A profile with a case and a note in it, open; and the places of its files. */
export type Workplace = SessionBench & {
  readonly profileId: string
  readonly recoveryKey: string
  readonly inspectionId: string
  readonly folder: string
  readonly database: string
}

/** A person has set up a profile, made a case and written a note. Taken down when the test ends. */
export async function atWork(): Promise<Workplace> {
  const bench = createSessionBench()
  onTestFinished(() => bench.backend.close())
  const { id: profileId, recoveryKey } = await makeProfile(bench)
  const inspectionId = await aCase(bench.client)
  await writeNote({ ...bench, inspectionId }, NOTE)
  const folder = join(bench.dataFolder, profileId)
  return { ...bench, profileId, recoveryKey, inspectionId, folder, database: join(folder, 'profile.db') }
}

/** Writes the note anew. */
export async function writeNote(
  { client, inspectionId }: Pick<Workplace, 'client' | 'inspectionId'>,
  text: string,
): Promise<void> {
  await writeField(client, inspectionId, edit('source', 'n', 'notes', text))
}

/** The note as it stands now. */
export async function readNote({
  client,
  inspectionId,
}: Pick<Workplace, 'client' | 'inspectionId'>): Promise<string | null> {
  const { snapshot } = await client.inspection.view({ id: inspectionId })
  return snapshot.source[0]?.notes ?? null
}

export function unlock({ client, profileId }: Workplace): Promise<unknown> {
  return client.session.unlock({ profileId, passphrase: PASSPHRASE })
}

/** The hash of each file in the folder that holds anything. SQLite's shared memory is made anew at every start. */
export function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    if (bytes.length === 0 || name.endsWith('-shm')) continue
    files[name] = createHash('sha256').update(bytes).digest('hex')
  }
  return files
}

/**
 * Sees that a call is refused by this name, in words that a person can act on: what happened, and what
 * to do, in both languages.
 */
export async function expectRefusal(call: Promise<unknown>, name: string): Promise<void> {
  await expect(call).rejects.toMatchObject({ code: name })
  const key = `error.${name}` as TextKey
  for (const sentence of [nb[key], nn[key]]) {
    expect(sentence.match(/[^.]{8,}\./gu)?.length, sentence).toBeGreaterThanOrEqual(2)
  }
}
