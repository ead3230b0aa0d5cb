import { Worker } from 'node:worker_threads'
import type { RenderedPdf, RenderProgress } from './pdf/render-pdf.ts'
import type { RenderInput, RenderMessage } from './render-message.ts'

/** The report could not be rendered: a bug or a damaged font folder. The case is untouched. */
export class RenderFailure extends Error {}

/**
 * Renders a report in a worker thread: yields progress, then the file. `program` is the worker's program. Throws
 * `RenderFailure` when the worker reports failure or dies. Leaving the loop early stops the worker.
 */
export async function* renderInWorker(
  program: URL,
  input: RenderInput,
): AsyncGenerator<RenderProgress | { readonly step: 'done'; readonly pdf: RenderedPdf }> {
  const worker = new Worker(program, { workerData: input, stdout: false, stderr: false })
  const inbox = createInbox()
  worker.on('message', (message: RenderMessage) => inbox.put(message))
  worker.on('error', (error) => inbox.put({ type: 'failed', reason: error.message }))
  worker.on('exit', (code) => inbox.put({ type: 'failed', reason: `exit ${code}` }))
  try {
    for (;;) {
      const message = await inbox.take()
      if (message.type === 'failed') throw new RenderFailure(message.reason)
      if (message.type === 'finished') {
        yield { step: 'done', pdf: message.pdf }
        return
      }
      yield message.progress
    }
  } finally {
    await worker.terminate()
  }
}

/** Messages that wait to be taken, or a taker that waits for a message. */
function createInbox() {
  const messages: RenderMessage[] = []
  let taker: ((message: RenderMessage) => void) | null = null
  return {
    put: (message: RenderMessage): void => {
      if (taker) {
        const give = taker
        taker = null
        give(message)
      } else messages.push(message)
    },
    take: (): Promise<RenderMessage> => {
      const next = messages.shift()
      return next
        ? Promise.resolve(next)
        : new Promise((resolve) => {
            taker = resolve
          })
    },
  }
}
