import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { renderInWorker } from '../electron/backend/report/render-in-worker.ts'
import type { ReportModel } from '../shared/report/report-model.ts'

/** A process that prints one report in a worker, for measuring its memory: MODEL.json, worker, folder of fonts. */
const [modelFile, worker, fontFolder] = process.argv.slice(2)
if (!modelFile || !worker || !fontFolder) throw new Error('print-report MODEL.json WORKER FONTS')
const model = JSON.parse(readFileSync(modelFile, 'utf8')) as ReportModel
for await (const message of renderInWorker(pathToFileURL(worker), { model, photos: new Map(), fontFolder })) {
  if (message.step === 'done') process.exitCode = message.pdf.pages > 0 ? 0 : 1
}
