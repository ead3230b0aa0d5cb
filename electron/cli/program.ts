import { resolve } from 'node:path'
import { ORPCError } from '@orpc/client'
import { Command, Option } from 'commander'
import { reportParts } from '../../shared/contract/report-part.ts'
import type { VerificationReport } from '../../shared/contract/signature.ts'
import { EditionName } from '../../shared/domain/edition/edition.ts'
import { Maalform, sectors } from '../../shared/domain/sector.ts'
import { createTranslator, isTextKey, type TextArguments } from '../../shared/text/translator.ts'
import { checkCase, checkLines } from './check-case.ts'
import { CommandFailure, exitCode } from './command-failure.ts'
import { demo } from './demo.ts'
import { extendFile } from './extend.ts'
import { keyToSignWith, makeReport, partsFor } from './make-report.ts'
import { type CommandClient, findCase, openBackend, unlock } from './open-backend.ts'
import { fileAt } from './read-file.ts'
import { signedFileLines, signFile, type SignOptions } from './sign-file.ts'
import { verifyLines } from './verify-lines.ts'
import { saveFile } from './write-file.ts'
import { sampleDataFolder } from '../shell/locations.ts'

/** The command line: the third shell. Documented in docs/command-line.md. */
type Common = {
  readonly data: string
  readonly profile?: string
  readonly json?: boolean
  readonly maalform: string
}

type ReportOptions = {
  readonly out: string
  readonly part?: string
  readonly edition: string
  readonly party?: string
  readonly sign?: boolean
  readonly token?: string
  readonly slotLabel?: string
}

const TOKEN_WORDS = 'sign with the smart card that this PKCS#11 library sees'

const program = new Command('samsyn')
  .description('Felles tilsyn from the command line')
  .option('--data <folder>', 'folder that holds the profiles', sampleDataFolder)
  .option('--profile <name>', 'which profile, where there are several')
  .option('--json', 'answers as JSON, for machines')
  .addOption(
    new Option('--maalform <language>', 'language of answers and reports')
      .choices(['nb', 'nn'])
      .default('nb'),
  )

function common(): Common {
  return program.opts<Common>()
}

const words = () => createTranslator(Maalform.parse(common().maalform))

/** Prints what was done: as JSON for machines, else as lines. */
function answer(result: unknown, lines: readonly string[]): void {
  console.log(common().json ? JSON.stringify(result, null, 2) : lines.join('\n'))
}

/** Runs a command with the profile open, and closes it whatever happens. */
async function withProfile(
  run: (client: CommandClient) => Promise<void>,
  places?: Parameters<typeof openBackend>[1],
): Promise<void> {
  const folder = resolve(common().data)
  const { client, close } = openBackend(folder, places)
  try {
    await unlock(client, words(), folder, common().profile)
    await run(client)
  } finally {
    close()
  }
}

const fileFrom = (path: string) => fileAt(words(), path)

program
  .command('demo')
  .requiredOption('--out <folder>')
  .action(async ({ out }: { out: string }) => {
    const made = await demo(resolve(out))
    answer(
      made,
      made.files.map((file) => words()('cli.written', { file })),
    )
  })

program.command('cases').action(() =>
  withProfile(async (client) => {
    const cases = await client.inspection.list()
    answer(
      cases,
      cases.map((each) => `${each.id}  ${each.title ?? ''}  ${each.institutionName ?? ''}`),
    )
  }),
)

program
  .command('import')
  .argument('<file>')
  .action((path: string) =>
    withProfile(async (client) => {
      const imported = await client.transfer.importCase({ file: await fileFrom(path) })
      const { added, known, conflicts } = imported
      answer(imported, [words()('cli.imported', { added, known, conflicts })])
    }),
  )

program
  .command('export')
  .argument('<case>')
  .requiredOption('--out <file>')
  .action((name: string, { out }: { out: string }) =>
    withProfile(async (client) => {
      const exported = await client.transfer.exportCase({
        inspectionId: await findCase(client, words(), name),
      })
      const file = await saveFile('', resolve(out), exported)
      answer({ file }, [words()('cli.written', { file })])
    }),
  )

program
  .command('report')
  .argument('<case>')
  .requiredOption('--out <folder>')
  .addOption(new Option('--part <part>', 'one part only').choices(reportParts))
  .addOption(new Option('--edition <edition>', 'for whom').choices(EditionName.options).default('working'))
  .option('--party <party>', 'whose copy: id, or words from the name')
  .option('--sign', 'sign with the profile’s own certificate')
  .option('--token <library>', TOKEN_WORDS)
  .option('--slot-label <label>', 'which card, where there are several')
  .action((name: string, options: ReportOptions) =>
    withProfile(async (client) => {
      const inspectionId = await findCase(client, words(), name)
      const { snapshot } = await client.inspection.view({ id: inspectionId })
      const { parts, partyId } = partsFor(snapshot, options)
      const key = await keyToSignWith(client, words(), options)
      const made = []
      for (const part of parts) {
        const order = {
          inspectionId,
          part,
          maalform: words().maalform,
          edition: EditionName.parse(options.edition),
          partyId,
          key,
          folder: resolve(options.out),
        }
        made.push(await makeReport(client, order))
      }
      answer(
        made,
        made.map(({ file }) => words()('cli.written', { file })),
      )
    }),
  )

/** With `--profile` the file is also held against the reports in that profile, which know how many have signed. */
async function verifyIn(client: CommandClient, folder: string, path: string): Promise<VerificationReport> {
  const { profile } = common()
  const file = await fileFrom(path)
  if (profile !== undefined) await unlock(client, words(), folder, profile)
  return client.signature.verify({ file })
}

program
  .command('archive')
  .argument('<case>')
  .requiredOption('--out <folder>')
  .action((name: string, { out }: { out: string }) =>
    withProfile(
      async (client) => {
        const inspectionId = await findCase(client, words(), name)
        const steps = await client.archive.make({ inspectionId, maalform: words().maalform })
        for await (const step of steps) {
          if (step.step !== 'finished' || step.outcome === null) continue
          const { folder, files } = step.outcome
          answer(step.outcome, [words()('cli.archived', { folder, files })])
        }
      },
      { archivePlace: async () => ({ exactly: resolve(out) }) },
    ),
  )

program
  .command('verify')
  .argument('<file>')
  .action(async (path: string) => {
    const folder = resolve(common().data)
    const { client, close } = openBackend(folder)
    const report = await verifyIn(client, folder, path).finally(close)
    answer(report, verifyLines(words(), report))
    if (report.verdict !== 'allValid' && report.verdict !== 'validButUntrusted')
      process.exitCode = exitCode.failed
  })

program
  .command('sign')
  .argument('<file>')
  .addOption(new Option('--field <sector>', 'whose field').choices(sectors).makeOptionMandatory())
  .option('--key <file>', 'key file (PKCS#12); the profile’s own certificate if it is left out')
  .addOption(new Option('--token <library>', TOKEN_WORDS).conflicts('key'))
  .option('--slot-label <label>', 'which card, where there are several')
  .requiredOption('--out <file>')
  .option('--instead', 'although the profile’s copy was signed another way')
  .option('--tsa <address>', 'where a time stamp is asked for; the profile’s setting if it is left out')
  .action((path: string, options: SignOptions) =>
    withProfile(async (client) => {
      const { field: sector, key, out, instead, token, slotLabel } = options
      const signed = await signFile(client, words(), {
        file: await fileFrom(path),
        from: path,
        sector,
        keyFile: key === undefined ? null : await fileFrom(key),
        token: token === undefined ? null : { library: token, label: slotLabel },
        out,
        insteadOfCopy: instead === true,
        timeStampAddress: options.tsa,
      })
      answer(signed, signedFileLines(words(), signed))
    }),
  )

program
  .command('extend')
  .argument('<file>')
  .requiredOption('--out <file>')
  .option('--tsa <address>', 'where time stamps are asked for; the profile’s setting if it is left out')
  .option('--even-if-unsigned', 'although not all have signed who are to')
  .action(async (path: string, options: { out: string; tsa?: string; evenIfUnsigned?: boolean }) => {
    const folder = resolve(common().data)
    const { client, close } = openBackend(folder)
    try {
      const file = await fileFrom(path)
      if (options.tsa === undefined) await unlock(client, words(), folder, common().profile)
      const { tsa: address = null, evenIfUnsigned = false } = options
      const order = { file, address, evenIfUnsigned, out: resolve(options.out) }
      const { result, lines } = await extendFile(client, order, words())
      answer(result, lines)
    } finally {
      close()
    }
  })

program.command('rebuild').action(() =>
  withProfile(async (client) => {
    const rebuilt = await client.record.rebuild()
    const { inspections, changes, differences } = rebuilt
    answer(rebuilt, [words()('cli.rebuilt', { inspections, changes, differences: differences.length })])
    if (differences.length > 0) process.exitCode = exitCode.failed
  }),
)

program
  .command('check')
  .argument('<case>')
  .action((name: string) =>
    withProfile(async (client) => {
      const view = await client.inspection.view({ id: await findCase(client, words(), name) })
      const findings = checkCase(view)
      const lines = checkLines(words(), findings)
      answer(findings, lines.length > 0 ? lines : [words()('cli.noFindings')])
      if (findings.some((each) => each.severity === 'error')) process.exitCode = exitCode.failed
    }),
  )

/** The words for a key made from data; the key itself where there are none. */
function sentence(key: string, args: TextArguments = {}): string {
  return isTextKey(key) ? words()(key, args) : key
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommandFailure) {
    console.error(common().json ? JSON.stringify({ error: error.code }) : error.message)
    process.exitCode = error.exit
  } else if (error instanceof ORPCError) {
    const code = String(error.code)
    console.error(
      common().json
        ? JSON.stringify({ error: code })
        : sentence(`error.${code}`, error.data as TextArguments),
    )
    process.exitCode = exitCode.refused
  } else throw error
}
