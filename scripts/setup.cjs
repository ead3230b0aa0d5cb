'use strict'
/*
 * Installs what is missing, and nothing when nothing is. Runs before `npm start` and `npm test` on whatever Node the
 * machine has (20 and up), so: plain CommonJS, no packages.
 *
 *   node scripts/setup.cjs            packages, and a Node that can run the TypeScript directly
 *   node scripts/setup.cjs --test     the same, and what the tests need: a Chromium, poppler-utils, qpdf and SoftHSM
 *   node scripts/setup.cjs --quiet    says nothing unless something is wrong
 */
const { spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const root = path.resolve(__dirname, '..')
const stampFile = path.join(root, 'node_modules', '.setup-stamp')
const wantedNode = 24
const windows = process.platform === 'win32'

/** What the installed packages depend on: when this differs from the stamp, they are installed anew. */
function computeStamp() {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'package.json']) {
    // Line ends differ between checkouts of the same commit; the packages do not.
    hash.update(fs.readFileSync(path.join(root, name), 'utf8').replace(/\r\n/g, '\n'))
    hash.update('\0')
  }
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

function readStamp() {
  try {
    return fs.readFileSync(stampFile, 'utf8').trim()
  } catch {
    return ''
  }
}

function say(quiet, text) {
  if (!quiet) process.stderr.write(`${text}\n`)
}

function fail(lines) {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

function run(command, args, quiet) {
  const output = quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 2, 2]
  const result = spawnSync(command, args, { cwd: root, stdio: output, shell: windows })
  return result.status === 0
}

function installPackages(quiet) {
  const stamp = computeStamp()
  if (readStamp() === stamp) return
  say(quiet, 'Samsyn: installing packages (about a minute the first time) …')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], quiet)) {
    fail([
      'Samsyn: the packages could not be installed (npm ci failed; the reason is above).',
      'Check the network connection and that the disk has 1 GB free, then run the same command again.',
    ])
  }
  fs.writeFileSync(stampFile, `${stamp}\n`)
}

/** The Node that `npm run` will use: npm puts node_modules/.bin first on the path. */
function nodeMajor() {
  const local = path.join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node')
  const command = fs.existsSync(local) ? local : 'node'
  const result = spawnSync(command, ['--version'], { encoding: 'utf8', shell: windows })
  return Number(/^v(\d+)\./.exec(result.stdout ?? '')?.[1] ?? 0)
}

function checkNode() {
  const major = nodeMajor()
  if (major >= wantedNode) return
  fail([
    `Samsyn: Node ${wantedNode} or newer is needed, and this machine has ${major ? `Node ${major}` : 'none that runs'}.`,
    'On Linux x64 and Windows x64 it comes with the packages; here it does not. Install it from your package manager',
    'or from nodejs.org, then run the same command again.',
  ])
}

function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    return folder !== '' && fs.existsSync(path.join(folder, windows ? `${name}.exe` : name))
  })
}

/** Debian's Chromium without a window of its own: the same engine, and the tests take a third less time in it. */
const HEADLESS_CHROMIUM = '/usr/lib/chromium/chromium-headless-shell'

/** The browser the tests drive. */
function findTestBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && fs.existsSync(chosen)) return chosen
  return fs.existsSync(HEADLESS_CHROMIUM) ? HEADLESS_CHROMIUM : findChromium()
}

function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const found = candidates.find((file) => file && fs.existsSync(file))
  if (found) return found
  return playwrightChromium()
}

function playwrightChromium() {
  try {
    const file = require(path.join(root, 'node_modules', 'playwright-core')).chromium.executablePath()
    return fs.existsSync(file) ? file : ''
  } catch {
    return ''
  }
}

function canUseApt() {
  return (
    fs.existsSync('/etc/debian_version') && typeof process.getuid === 'function' && process.getuid() === 0
  )
}

let aptListsAreFresh = false
function apt(packages, quiet) {
  if (!canUseApt()) return false
  say(quiet, `Samsyn: installing ${packages.join(', ')} with apt-get …`)
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  aptListsAreFresh ||= run('apt-get', ['update', '-qq'], quiet)
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}

function ensureChromium(quiet) {
  if (findChromium()) return
  if (apt(['chromium', 'chromium-headless-shell'], quiet) && findChromium()) return
  if (apt(['chromium'], quiet) && findChromium()) return
  say(quiet, 'Samsyn: fetching a Chromium for the tests …')
  if (run('npx', ['playwright', 'install', 'chromium'], quiet) && findChromium()) return
  fail([
    'Samsyn: no Chromium was found, and none could be installed. The tests drive the app in a real browser.',
    'Install Chromium or Chrome, or set CHROMIUM_PATH to its program file, then run `npm test` again.',
    'On Debian and Ubuntu: sudo apt-get install chromium',
  ])
}

/** The tests read every PDF back with programs that are not ours, and sign with a smart card in software. */
function ensureTestTools(quiet) {
  const missing = [
    ['pdftotext', 'poppler-utils'],
    ['pdfsig', 'poppler-utils'],
    ['qpdf', 'qpdf'],
    ['softhsm2-util', 'softhsm2'],
  ].filter(([program]) => !onPath(program))
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(([, name]) => name))]
  if (apt(packages, quiet) && missing.every(([program]) => onPath(program))) return
  fail([
    `Samsyn: the tests need ${missing.map(([program]) => program).join(', ')}, and could not install them here.`,
    `On Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    'On macOS: brew install poppler qpdf softhsm',
  ])
}

function main(args) {
  const quiet = args.includes('--quiet')
  installPackages(quiet)
  checkNode()
  if (!args.includes('--test')) return
  ensureChromium(quiet)
  ensureTestTools(quiet)
}

if (require.main === module) main(process.argv.slice(2))

module.exports = { computeStamp, findChromium, findTestBrowser }
