import { dirname, join, normalize } from 'node:path/posix'
import { parseSync } from 'vite'

/** One file: its path from the project's root, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

type Rule = {
  readonly sentence: string
  /** Whether the rule speaks of this file. */
  readonly from: (path: string) => boolean
  /** Whether the file may not import this: a path from the root, or the name of a package. */
  readonly forbids: (target: string, path: string) => boolean
}

const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder))
const isPath = (target: string) => /^(shared|electron|renderer|migrations|test|bench|scripts)\//u.test(target)
const feature = (path: string) => /^renderer\/features\/([^/]+)\//u.exec(path)?.[1]
const DESKTOP = within('electron/main.ts', 'electron/preload.ts', 'electron/shell/desktop')

/** Who may import whom, in words. */
export const rules: readonly Rule[] = [
  {
    sentence: 'shared/ imports nothing but shared/ and libraries that are pure',
    from: within('shared/'),
    forbids: (target) =>
      isPath(target)
        ? !target.startsWith('shared/')
        : /^(node:|electron$|react|better-sqlite3|kysely)/u.test(target),
  },
  {
    sentence: 'renderer/ knows shared/, and nothing behind the contract',
    from: within('renderer/'),
    forbids: (target) =>
      isPath(target)
        ? !/^(shared|renderer)\//u.test(target)
        : /^(node:|electron$|better-sqlite3|kysely|pdfmake)/u.test(target),
  },
  {
    sentence: 'no room of the renderer imports another',
    from: (path) => feature(path) !== undefined,
    forbids: (target, path) => feature(target) !== undefined && feature(target) !== feature(path),
  },
  {
    sentence: 'the backend knows no shell, no screen and no test',
    from: within('electron/backend/'),
    forbids: (target) =>
      isPath(target) ? !/^(shared|electron\/backend|migrations)\//u.test(target) : target === 'electron',
  },
  {
    sentence: 'only db/ runs migrations',
    from: (path) => path.startsWith('electron/backend/') && !path.startsWith('electron/backend/db/'),
    forbids: (target) => target.startsWith('migrations/'),
  },
  {
    sentence: 'migrations import nothing but kysely',
    from: within('migrations/'),
    forbids: (target) => !(target.startsWith('migrations/') || target.startsWith('kysely')),
  },
  {
    sentence: 'only the desktop shell imports electron',
    from: (path) => within('electron/', 'shared/', 'renderer/', 'migrations/')(path) && !DESKTOP(path),
    forbids: (target) => target === 'electron',
  },
  {
    sentence: 'what ships does not import tests, benchmarks or scripts',
    from: within('electron/', 'shared/', 'renderer/', 'migrations/'),
    forbids: (target) => /^(test|bench|scripts)\//u.test(target),
  },
]

/** Everything a file imports, types included: paths from the root, and packages by name. */
export function importsOf(file: SourceFile): readonly string[] {
  const { module, errors } = parseSync(file.path, file.text)
  if (errors.length > 0) throw new Error(`${file.path} could not be read`)
  const named = [...module.staticImports, ...module.staticExports.flatMap((each) => each.entries)]
    .map((each) => ('moduleRequest' in each ? each.moduleRequest?.value : undefined))
    .filter((request) => request !== undefined)
  const late = module.dynamicImports.map(({ moduleRequest }) =>
    file.text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^['"`]|['"`]$/gu, ''),
  )
  return [...named, ...late].map((request) =>
    request.startsWith('.') ? normalize(join(dirname(file.path), request)) : request,
  )
}

/** Every import that breaks a rule, as a sentence. */
export function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((target) =>
      rules
        .filter((rule) => rule.from(file.path) && rule.forbids(target, file.path))
        .map((rule) => `${file.path} imports ${target}: ${rule.sentence}`),
    ),
  )
}
