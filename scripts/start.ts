import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadSample } from '../electron/cli/load-sample.ts'
import { projectFolder, rendererFolder, sampleDataFolder } from '../electron/shell/locations.ts'
import { startLoopback } from '../electron/shell/loopback/start-loopback.ts'
import { createNodePorts } from '../electron/shell/node-ports.ts'
import { buildRenderer, rendererIsStale } from './build-renderer.ts'
import { findElectron } from './electron-binary.ts'
import { findBrowser, openBrowser } from './open-browser.ts'
import { prepareSampleProfile, SAMPLE_PASSPHRASE } from './sample-profile.ts'

/**
 * `npm start [-- --data DIR] [--port N] [--allow-real] [--shell desktop|loopback] [--no-open]`: the app on sample data. The
 * desktop shell where Electron is there, else a browser on this machine. The address is always printed.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'allow-real': { type: 'boolean', default: false },
    shell: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
})

const onSampleData = values.data === undefined
const dataFolder = values.data === undefined ? sampleDataFolder : resolve(values.data)
const electron = values.shell === 'loopback' ? null : findElectron()

if (rendererIsStale()) {
  say('Building the screens …')
  await buildRenderer()
}
if (onSampleData) await prepareSampleProfile(createPorts(), loadSample)
if (electron) await startDesktop(electron)
else await startInBrowser()

function createPorts() {
  return createNodePorts({
    dataFolder,
    shell: 'loopback',
    allowedKinds: values['allow-real'] ? ['training', 'real'] : ['training'],
    samplePassphrase: onSampleData ? SAMPLE_PASSPHRASE : null,
  })
}

async function startInBrowser(): Promise<void> {
  if (values.shell === 'desktop')
    say('No Electron under node_modules/electron: showing the app in a browser.')
  const { url, close } = await startLoopback({
    ports: createPorts(),
    staticFolder: rendererFolder,
    port: Number(values.port),
  })
  if (onSampleData) say(`Sample data. Passphrase: ${SAMPLE_PASSPHRASE}`)
  say(`Samsyn is at ${url}`)
  const browser = values['no-open'] ? null : findBrowser()
  if (browser) openBrowser(browser, url, join(projectFolder, '.cache/browser'))
  else say('Open the address in a browser on this machine. Ctrl-C ends the app.')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
}

async function startDesktop(program: string): Promise<void> {
  const { buildShells } = await import('./build-shells.ts')
  await buildShells()
  say('Samsyn is at app://samsyn/ in a window of its own.')
  const environment: NodeJS.ProcessEnv = { ...process.env, SAMSYN_DATA: dataFolder }
  if (onSampleData) environment['SAMSYN_SAMPLE_PASSPHRASE'] = SAMPLE_PASSPHRASE
  // Set by some editors; it would make Electron a plain Node.
  delete environment['ELECTRON_RUN_AS_NODE']
  const child = spawn(program, [projectFolder], { stdio: 'inherit', env: environment })
  child.on('exit', (code) => process.exit(code ?? 0))
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
