import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { loadSample } from '../electron/cli/load-sample.ts'
import { projectFolder, rendererFolder, sampleDataFolder } from '../electron/shell/locations.ts'
import { startLoopback } from '../electron/shell/loopback/start-loopback.ts'
import { createNodePorts } from '../electron/shell/node-ports.ts'
import { buildRenderer, rendererIsStale } from './build-renderer.ts'
import { findElectron } from './electron-binary.ts'
import { findBrowser, hasDisplay, openBrowser } from './open-browser.ts'
import { prepareSampleProfile, SAMPLE_PASSPHRASE } from './sample-profile.ts'
import { chooseShell, readStartOptions, startFailure, type StartOptions } from './start-options.ts'

/**
 * `npm start`: the app on sample data. The desktop shell where Electron and a display are there, else a browser on this
 * machine. The address is always printed. Options: `start-options.ts`.
 */
const options = readStartOptions(process.argv.slice(2))
if ('wrong' in options) stop(options.wrong)
else {
  try {
    await start(options)
  } catch (error) {
    const sentence = startFailure(error, options.port)
    if (sentence === null) throw error
    stop(sentence)
  }
}

async function start(options: StartOptions): Promise<void> {
  const electron = findElectron()
  const { shell, remark } = chooseShell(options.shell, { electron, display: hasDisplay() })
  if (remark) say(remark)
  if (rendererIsStale()) {
    say('Building the screens …')
    await buildRenderer()
  }
  if (options.dataFolder === null) await prepareSampleProfile(createPorts(options), loadSample)
  if (shell === 'desktop' && electron) await startDesktop(electron, options)
  else await startInBrowser(options)
}

function createPorts({ dataFolder, allowReal }: StartOptions) {
  return createNodePorts({
    dataFolder: dataFolder ?? sampleDataFolder,
    shell: 'loopback',
    allowedKinds: allowReal ? ['training', 'real'] : ['training'],
    samplePassphrase: dataFolder === null ? SAMPLE_PASSPHRASE : null,
  })
}

async function startInBrowser(options: StartOptions): Promise<void> {
  const { url, close } = await startLoopback({
    ports: createPorts(options),
    staticFolder: rendererFolder,
    port: options.port,
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
  if (options.dataFolder === null) say(`Sample data. Passphrase: ${SAMPLE_PASSPHRASE}`)
  say(`Samsyn is at ${url}`)
  const ask = 'Open the address in a browser on this machine. Ctrl-C ends the app.'
  const browser = options.open ? findBrowser() : null
  if (!browser) say(ask)
  else openBrowser(browser, url, join(projectFolder, '.cache/browser'), () => say(`No window opened. ${ask}`))
}

async function startDesktop(program: string, { dataFolder }: StartOptions): Promise<void> {
  const { buildShells, shellsAreStale } = await import('./build-shells.ts')
  if (shellsAreStale()) await buildShells()
  if (dataFolder === null) say(`Sample data. Passphrase: ${SAMPLE_PASSPHRASE}`)
  say('Samsyn is at app://samsyn/ in a window of its own.')
  const environment: NodeJS.ProcessEnv = { ...process.env, SAMSYN_DATA: dataFolder ?? sampleDataFolder }
  if (dataFolder === null) environment['SAMSYN_SAMPLE_PASSPHRASE'] = SAMPLE_PASSPHRASE
  // Set by some editors; it would make Electron a plain Node.
  delete environment['ELECTRON_RUN_AS_NODE']
  const child = spawn(program, [projectFolder], { stdio: 'inherit', env: environment })
  child.on('error', (error) => stop(`Electron could not be run: ${error.message}. Try --shell loopback.`))
  child.on('exit', (code) => {
    if (code) say(`The desktop window ended with code ${code}. The app can be seen with --shell loopback.`)
    process.exitCode = code ?? 0
  })
  // Ctrl-C reaches the window too, which saves what is typed before it closes: it is waited for.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => void child.kill('SIGTERM'))
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function stop(sentence: string): void {
  process.stderr.write(`Samsyn: ${sentence}\n`)
  process.exitCode = 1
}
