import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * The command line of a tool for developers. With `--help`, or with an option there is not, the usage is printed and the
 * tool ends: 0 for help, 2 for what cannot be followed.
 */
export function readToolOptions<O extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: O,
): ReturnType<typeof parseArgs<{ readonly allowPositionals: true; readonly options: O }>> {
  if (process.argv.includes('--help')) return endWith(0, `Usage: ${usage}`)
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    return endWith(2, `${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
  }
}

function endWith(status: 0 | 2, words: string): never {
  if (status === 0) console.log(words)
  else console.error(words)
  process.exit(status)
}
