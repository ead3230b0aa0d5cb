import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file to be judged, and how many signatures it has. */
export type JudgedFile = { readonly path: string; readonly signatures: number }

/** What is wrong with each file that is not in order; or why the judge could not be asked. */
export type Judgement = { readonly faults: ReadonlyMap<string, string> } | { readonly notRun: string }

/** An independent program that knows PDF. It judges many files at once, because some take seconds to start. */
export type Judge = {
  readonly name: string
  readonly judge: (files: readonly JudgedFile[], trustRoot: string) => Judgement
}

/** Where judges that come from Maven Central and PyPI are kept from one run to the next. */
const KEPT = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'samsyn-judges')
const POM = fileURLToPath(new URL('verapdf-pom.xml', import.meta.url))
const ALL_FONTS_KEPT = /\byes\s+yes\s+yes\b/u

/** Every judge, in the order of its column. */
export const judges: readonly Judge[] = [
  oneByOne('qpdf', 'qpdf', ({ path }) => {
    const { status, text } = ask('qpdf', ['--check', path])
    return status === 0 && !text.includes('WARNING') ? null : firstLine(text, /WARNING|rror/u)
  }),
  oneByOne('fonts', 'pdffonts', ({ path }) => {
    const rows = ask('pdffonts', [path]).text.trim().split('\n').slice(2)
    const loose = rows.filter((row) => !ALL_FONTS_KEPT.test(row))
    return rows.length > 0 && loose.length === 0 ? null : `${loose.length} of ${rows.length} not embedded`
  }),
  oneByOne('tagged', 'pdfinfo', ({ path }) => {
    const { text } = ask('pdfinfo', [path])
    return /^Tagged:\s+yes$/mu.test(text) && /^Title:\s+\S/mu.test(text) ? null : 'no tags or no title'
  }),
  veraPdf('vera-2a', '2a'),
  veraPdf('vera-ua1', 'ua1'),
  oneByOne('pdfsig', 'pdfsig', ({ path, signatures }) => {
    const { text } = ask('pdfsig', ['-nocert', path])
    const valid = count(text, /Signature is Valid/gu)
    const whole = count(text, /Total document signed/gu)
    const isRight = valid === signatures && whole === Math.min(1, signatures)
    return isRight ? null : `${valid} of ${signatures} valid, ${whole} over the whole file`
  }),
  { name: 'pyhanko', judge: askPyHanko },
]

/** A judge that looks at one file at a time. `fault` gives what is wrong, or null. */
function oneByOne(name: string, tool: string, fault: (file: JudgedFile) => string | null): Judge {
  return {
    name,
    judge: (files) => {
      if (!isInstalled(tool)) return { notRun: `${tool} is not installed` }
      return { faults: faultsOf(files, fault) }
    },
  }
}

function faultsOf(
  files: readonly JudgedFile[],
  fault: (file: JudgedFile) => string | null,
): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file): [string, string][] => {
      const found = fault(file)
      return found === null ? [] : [[file.path, found]]
    }),
  )
}

/** veraPDF over all files in one run of Java. A file that it says nothing of is at fault. */
function veraPdf(name: string, flavour: string): Judge {
  return {
    name,
    judge: (files) => {
      const classPath = veraPdfClassPath()
      if (classPath === null) return { notRun: 'veraPDF needs java, and mvn once' }
      const start = ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '--format', 'text']
      const { text } = ask('java', [...start, '-f', flavour, ...files.map((file) => file.path)])
      const passed = new Set(
        text.split('\n').flatMap((line) => /^PASS (?<path>.+?\.pdf)/u.exec(line)?.groups?.['path'] ?? []),
      )
      return { faults: faultsOf(files, ({ path }) => (passed.has(path) ? null : `not ${flavour}`)) }
    },
  }
}

/** veraPDF's class path, resolved from Maven Central once. */
function veraPdfClassPath(): string | null {
  if (!isInstalled('java')) return null
  const kept = join(KEPT, 'verapdf.classpath')
  if (!existsSync(kept) && isInstalled('mvn')) {
    mkdirSync(KEPT, { recursive: true })
    ask('mvn', ['-q', '-f', POM, 'dependency:build-classpath', `-Dmdep.outputFile=${kept}`])
  }
  return existsSync(kept) ? readFileSync(kept, 'utf8').trim() : null
}

/** pyHanko from the path or from a virtual environment that is kept; it looks only at files that are signed. */
function askPyHanko(files: readonly JudgedFile[], trustRoot: string): Judgement {
  const program = [join(KEPT, 'pyhanko', 'bin', 'pyhanko'), 'pyhanko'].find(isInstalled)
  if (program === undefined) return { notRun: 'pyHanko is not installed (PyPI: pyhanko-cli)' }
  const signed = files.filter((file) => file.signatures > 1)
  return {
    faults: faultsOf(signed, ({ path, signatures }) => {
      const { text } = ask(program, ['sign', 'validate', '--pretty-print', '--trust', trustRoot, path])
      const intact = count(text, /cryptographically sound/gu)
      return intact === signatures && !/INVALID/u.test(text.replaceAll(/judged INVALID/gu, ''))
        ? null
        : `${intact} of ${signatures} sound`
    }),
  }
}

function ask(
  tool: string,
  args: readonly string[],
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 100_000_000 })
  return { status, text: `${stdout}${stderr}` }
}

function isInstalled(tool: string): boolean {
  if (existsSync(tool)) return true
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}

function firstLine(text: string, what: RegExp): string {
  return text.split('\n').find((line) => what.test(line)) ?? 'not in order'
}
