import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Translator } from '../../shared/text/translator.ts'
import { CommandFailure, exitCode } from './command-failure.ts'

/** A file that the command line names. Fails when it cannot be read. */
export async function fileAt(t: Translator, path: string): Promise<File> {
  try {
    return new File([new Uint8Array(await readFile(path))], basename(path))
  } catch {
    throw new CommandFailure('FileUnreadable', t('cli.fileUnreadable', { file: path }), exitCode.usage)
  }
}
