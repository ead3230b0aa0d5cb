import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { renderPdf } from './pdf/render-pdf.ts'
import type { RenderInput, RenderMessage } from './render-message.ts'

/**
 * The report worker's program: renders one report in a thread of its own, because laying out pages keeps a thread busy
 * for a second or more.
 */
async function main(): Promise<void> {
  try {
    const pdf = await renderPdf(workerData as RenderInput, (progress) => send({ type: 'progress', progress }))
    send({ type: 'finished', pdf })
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

function send(message: RenderMessage): void {
  port?.postMessage(message, [])
}

const port: MessagePort | null = parentPort
void main()
