import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { rendererFolder, sampleDataFolder } from './shell/locations.ts'
import { createNodePorts } from './shell/node-ports.ts'
import { startLoopback } from './shell/loopback/start-loopback.ts'

/**
 * The loopback shell as a program: `node electron/loopback.ts [--data DIR] [--port N] [--allow-real]`. Prints its link, and
 * ends at Ctrl-C. Real profiles are opened only with `--allow-real`: a browser keeps more than we can answer for.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'allow-real': { type: 'boolean', default: false },
  },
})

const loopback = await startLoopback({
  ports: createNodePorts({
    dataFolder: values.data === undefined ? sampleDataFolder : resolve(values.data),
    shell: 'loopback',
    allowedKinds: values['allow-real'] ? ['training', 'real'] : ['training'],
  }),
  staticFolder: rendererFolder,
  port: Number(values.port),
})
process.stdout.write(`${loopback.url}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void loopback.close().then(() => process.exit(0))
  })
}
