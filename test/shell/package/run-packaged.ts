import { basename, dirname, join } from 'node:path'
import { softFolder, softLibrary } from '../../signature/token/soft-token.ts'
import { createFakeElectron } from '../electron/fake-electron.ts'
import { handOver } from '../electron/hand-over.ts'
import { importMain } from '../electron/import-main.ts'

/**
 * `node run-packaged.ts APP DATA`: runs a packaged app's main program from the files that were packaged, makes a profile, a
 * case and a report, looks for a smart card, and prints what came of it. What the package lacks shows here.
 */
const [app = '', data = ''] = process.argv.slice(2)
process.env['SAMSYN_DATA'] = data
Object.assign(process.env, softFolder(dirname(app)))

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
const refusal = (library: string) =>
  client.signature.tokens({ library }).catch(({ code }: { readonly code: string }) => code)
// Asked by the app itself: no, then yes. The third library is known, and there is no card.
const notALibrary = join(app, 'package.json')
const tokens = [await refusal(notALibrary)]
electron.answer = 1
tokens.push(await refusal(notALibrary), await refusal(softLibrary()))
process.stdout.write(
  JSON.stringify({
    starts: (await file.text()).slice(0, 5),
    pages: report.pages,
    size: file.size,
    tokens,
    asked: electron.questions.length,
    processes: electron.forks.map(({ program }) => basename(program)),
  }),
)
electron.app.quit()
process.exit(0)
