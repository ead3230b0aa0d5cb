import { readToolOptions } from '../../scripts/tool-options.ts'
import { makeTestKeys } from '../signature/test-keys.ts'
import { withScratchFolder } from '../proofs/scratch-folder.ts'
import { type Control, controls } from './controls.ts'
import { type JudgedReport, signedReports, threeSigners } from './signed-files.ts'
import { type TenCaseName, tenCases } from './ten-cases.ts'
import { type JudgedFile, type Judgement, judges } from './tools.ts'

/**
 * `npm run -s judge -- [CASE …] [--all]`: renders ten reports in both languages, signs them in turn, and asks every judge
 * on this machine about each state of each. Exit code 1: a file is at fault, or a control is not; with `--all` also when a
 * judge could not be asked. 2: there is no such case.
 */
const known = Object.keys(tenCases) as TenCaseName[]
const USAGE = `npm run -s judge -- [CASE …] [--all]\nCASE: ${known.join(', ')}`
const { values, positionals } = readToolOptions(USAGE, { all: { type: 'boolean', default: false } })
const unknown = positionals.find((name) => !known.includes(name as TenCaseName))
if (unknown !== undefined) {
  console.error(`No such case: ${unknown}. There are ${known.join(', ')}.`)
  process.exit(2)
}
const chosen = known.filter((name) => positionals.length === 0 || positionals.includes(name))
process.exit(await withScratchFolder((folder) => judgeAll(chosen, folder)))

async function judgeAll(names: readonly TenCaseName[], folder: string): Promise<number> {
  const startedAt = performance.now()
  const keys = makeTestKeys()
  try {
    const signers = await threeSigners(keys)
    const reports: JudgedReport[] = []
    for (const [turn, name] of names.entries())
      for (const maalform of ['nb', 'nn'] as const)
        reports.push(...(await signedReports(name, maalform, signers, turn, folder)))
    const last = reports[0]?.files.at(-1)
    const faulty = last ? controls(last, folder) : []
    const files = [...reports.flatMap((report) => report.files), ...faulty.map((control) => control.file)]
    const judgements = new Map(judges.map(({ name, judge }) => [name, judge(files, keys.rootPem)]))
    return tell(reports, faulty, judgements, files.length, startedAt)
  } finally {
    keys.remove()
  }
}

function tell(
  reports: readonly JudgedReport[],
  faulty: readonly Control[],
  judgements: ReadonlyMap<string, Judgement>,
  files: number,
  startedAt: number,
): number {
  const names = [...judgements.keys()]
  console.log(row('', names))
  for (const report of reports) {
    const cells = names.map((name) => cellOf(judgements.get(name), report.files))
    console.log(row(`${report.name} (${report.files.length})`, cells))
  }
  const failed = reports.flatMap((report) => faultsIn(report.files, judgements))
  const missed = faulty.flatMap((control) => missedBy(control, judgements))
  for (const { name, file, foundBy } of faulty) {
    console.log(
      row(
        `control: ${name}`,
        names.map((one) => (foundBy.includes(one) ? foundOr(judgements.get(one), file) : '')),
      ),
    )
  }
  for (const line of [...failed, ...missed]) console.log(line)
  const notRun = names.filter((name) => isNotRun(judgements.get(name)))
  const held = failed.length === 0 && missed.length === 0 && (!values.all || notRun.length === 0)
  const seconds = Math.round((performance.now() - startedAt) / 1_000)
  console.log(
    JSON.stringify({
      held,
      reports: reports.length,
      files,
      controls: faulty.length,
      failed,
      missed,
      notRun,
      seconds,
    }),
  )
  return held ? 0 : 1
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(38)}${cells.map((cell) => cell.padEnd(11)).join('')}`.trimEnd()
}

function cellOf(judgement: Judgement | undefined, files: readonly JudgedFile[]): string {
  if (!judgement || 'notRun' in judgement) return 'not run'
  const faults = files.filter((file) => judgement.faults.has(file.path)).length
  return faults === 0 ? 'ok' : `FAIL ${faults}/${files.length}`
}

function foundOr(judgement: Judgement | undefined, file: JudgedFile): string {
  if (!judgement || 'notRun' in judgement) return 'not run'
  return judgement.faults.has(file.path) ? 'found' : 'MISSED'
}

function isNotRun(judgement: Judgement | undefined): boolean {
  return !judgement || 'notRun' in judgement
}

function faultsIn(
  files: readonly JudgedFile[],
  judgements: ReadonlyMap<string, Judgement>,
): readonly string[] {
  return [...judgements].flatMap(([judge, judgement]) =>
    files.flatMap(({ path }) => {
      const fault = 'notRun' in judgement ? undefined : judgement.faults.get(path)
      return fault === undefined ? [] : [`${judge}: ${nameOf(path)}: ${fault}`]
    }),
  )
}

/** Judges that were asked about a control and found nothing in it. */
function missedBy(
  { name, file, foundBy }: Control,
  judgements: ReadonlyMap<string, Judgement>,
): readonly string[] {
  return foundBy.flatMap((judge) => {
    const judgement = judgements.get(judge)
    if (!judgement || 'notRun' in judgement || judgement.faults.has(file.path)) return []
    return [`${judge} finds nothing wrong with the control «${name}»`]
  })
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
