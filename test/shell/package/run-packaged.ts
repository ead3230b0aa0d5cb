import { join } from 'node:path'
import { createFakeElectron } from '../electron/fake-electron.ts'
import { handOver } from '../electron/hand-over.ts'
import { importMain } from '../electron/import-main.ts'

/**
 * `node run-packaged.ts APP DATA`: runs a packaged app's main program from the files that were packaged, makes a profile, a
 * case and a report, and prints what came of it. What the package lacks shows here.
 */
const [app = '', data = ''] = process.argv.slice(2)
process.env['SAMSYN_DATA'] = data

const electron = createFakeElectron(data)
await importMain(join(app, 'dist/main/main.js'), electron)
while (electron.windows.length === 0) await new Promise(setImmediate)

const client = handOver(electron)
const { profile, recoveryKey } = await client.session.createProfile({
  kind: 'training',
  name: 'Kari Tilsyn',
  authority: 'Statsforvalteren i Øvre Fjord',
  sectors: ['health'],
  passphrase: 'fjord lyng elv stein bre',
})
await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
const { id } = await client.inspection.create({ title: 'Felles tilsyn ved Fjordbo' })
let report = null
for await (const step of await client.report.render({ inspectionId: id, part: 'health', maalform: 'nb' })) {
  if (step.step === 'finished') report = step.outcome
}
if (!report) throw new Error('No report was made')
const file = await client.report.read({ id: report.id })
process.stdout.write(
  JSON.stringify({ starts: (await file.text()).slice(0, 5), pages: report.pages, size: file.size }),
)
electron.app.quit()
process.exit(0)
