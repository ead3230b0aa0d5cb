import { execFile } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { storageRefusal } from '../../electron/backend/db/refusals.ts'
import { expectRefusal, filesIn, NOTE, readNote, unlock, atWork, type Workplace } from './profile-folder.ts'

const PROGRAM = new URL('./other-program.ts', import.meta.url).pathname
/** Root may write whatever the modes say; this takes that away from a program that it starts. */
const WITHOUT_PRIVILEGE = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all']

/** What the program meets on that folder when it is started by somebody whom file modes bind. */
async function tryEverything({ dataFolder }: Workplace): Promise<unknown> {
  const program = [process.execPath, PROGRAM, 'readOnly', dataFolder]
  const isRoot = process.getuid?.() === 0
  const [command = '', ...args] = isRoot ? ['setpriv', ...WITHOUT_PRIVILEGE, ...program] : program
  const { stdout } = await promisify(execFile)(command, args)
  return JSON.parse(stdout)
}

/** Takes the right to write away from the folder's things, as a write-protected disk does. */
function protect(b: Workplace, what: 'everything' | 'the files' | 'the database'): void {
  const files = readdirSync(b.folder).map((name) => join(b.folder, name))
  const paths = {
    everything: [...files, b.folder, b.dataFolder],
    'the files': files,
    'the database': [b.database],
  }[what]
  const set = (directory: number, file: number) => {
    for (const path of paths) chmodSync(path, path === b.folder || path === b.dataFolder ? directory : file)
  }
  set(0o500, 0o400)
  onTestFinished(() => set(0o700, 0o600))
}

test.each([
  ['everything', { unlock: 'ReadOnly', newProfile: 'ReadOnly', aCase: 'Locked', unforeseen: 0 }],
  ['the files', { unlock: 'ReadOnly', newProfile: 'ok', aCase: 'ok', unforeseen: 0 }],
  ['the database', { unlock: 'ReadOnly', newProfile: 'ok', aCase: 'ok', unforeseen: 0 }],
] as const)(
  'where %s may not be written to, that is said by name, and nothing is touched',
  async (what, expected) => {
    const b = await atWork()
    await b.client.session.lock()
    const before = filesIn(b.folder)
    protect(b, what)
    expect(await tryEverything(b)).toEqual(expected)
    expect(filesIn(b.folder)).toEqual(before)
  },
)

test('the disk becomes write-protected while somebody works: said by name, kept on the screen, and saved when it is not', async () => {
  const b = await atWork()
  const { connection } = b.backend.session.require()
  connection.pragma('query_only = on')
  await expectRefusal(b.client.inspection.create({ title: 'En til' }), 'ReadOnly')
  expect(await readNote(b)).toBe(NOTE)
  connection.pragma('query_only = off')
  await b.client.inspection.create({ title: 'En til' })
  await b.client.session.lock()
  await unlock(b)
  expect((await b.client.inspection.list()).length).toBe(2)
})

test.each([
  ['SQLITE_IOERR_WRITE', 'ReadOnly'],
  ['SQLITE_IOERR_FSYNC', 'ReadOnly'],
  ['SQLITE_IOERR_SHORT_READ', 'Damaged'],
  ['SQLITE_IOERR_NOMEM', null],
  ['SQLITE_READONLY_DIRECTORY', 'ReadOnly'],
  ['SQLITE_CORRUPT_INDEX', 'Damaged'],
  ['SQLITE_BUSY_SNAPSHOT', 'Busy'],
  ['SQLITE_CONSTRAINT_UNIQUE', null],
  ['EIO', 'ReadOnly'],
  ['EDQUOT', 'DiskFull'],
  ['EINVAL', null],
])('what the disk calls %s has the name %s', (code, name) => {
  expect(storageRefusal(Object.assign(new Error('x'), { code }))).toBe(name)
})
