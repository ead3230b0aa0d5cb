import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { atWork, expectRefusal, NOTE, readNote, unlock, writeNote } from './profile-folder.ts'

const PROGRAM = new URL('./other-program.ts', import.meta.url).pathname

/** Starts the program once more, on the same folder; gives it when it has answered whether it could open the profile. */
async function startAnother(dataFolder: string): Promise<{ process: ChildProcess; answer: string }> {
  const other = spawn(process.execPath, [PROGRAM, 'hold', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void other.kill('SIGKILL'))
  const [line] = (await once(other.stdout, 'data')) as [Buffer]
  return { process: other, answer: JSON.parse(line.toString('utf8')) as string }
}

async function kill(other: ChildProcess): Promise<void> {
  const gone = once(other, 'exit')
  other.kill('SIGKILL')
  await gone
}

test('a second program does not open the profile that the first has open; the first works on', async () => {
  const b = await atWork()
  expect((await startAnother(b.dataFolder)).answer).toBe('InUse')
  await writeNote(b, `${NOTE} Og faren.`)
  expect(await readNote(b)).toBe(`${NOTE} Og faren.`)
})

test('while a second program has the profile it is refused by name; when that one dies, it opens at once, whole', async () => {
  const b = await atWork()
  await b.client.session.lock()
  const other = await startAnother(b.dataFolder)
  expect(other.answer).toBe('ok')
  await expectRefusal(unlock(b), 'InUse')
  expect((await b.client.session.status()).open).toBeNull()
  await kill(other.process)
  const startedAt = performance.now()
  await unlock(b)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  expect(await readNote(b)).toBe(NOTE)
})

test('three programs started at once: one has the profile', async () => {
  const b = await atWork()
  await b.client.session.lock()
  const others = await Promise.all(Array.from({ length: 3 }, () => startAnother(b.dataFolder)))
  expect(others.map(({ answer }) => answer).sort()).toEqual(['InUse', 'InUse', 'ok'])
})
