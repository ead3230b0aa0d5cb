import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeFullCase } from './full-case.ts'
import { type Measurement, measurement, median, sideBySide } from './measure.ts'
import { withRunningApp } from './window.ts'

const ROUNDS = 400
const WARM_UP = 60
/** scrypt is no part of this: the lowest cost the key file takes. */
const CHEAP_COST = 1_024
const FIELD = { recordKind: 'answer', recordId: 'BV-01', field: 'assessment', limit: 20 } as const

/**
 * A small read through the loopback shell (the door, the contract at both ends, the encrypted database), beside a bare
 * node:http server that reads a question and answers the same JSON. Both are asked over connections that are kept open.
 */
export function benchCall(): Promise<Measurement> {
  return withRunningApp(CHEAP_COST, async ({ client }) => {
    const inspectionId = await makeFullCase(client, 'Måling av kall', 100)
    const question = { inspectionId, ...FIELD }
    const answer = await client.record.history(question)
    const bare = await startBareServer(answer)
    const times = await sideBySide(
      ROUNDS + WARM_UP,
      () => client.record.history(question),
      () => askBareServer(bare.url, question),
    )
    await bare.close()
    return measurement({
      what: 'a field’s history read through the loopback shell',
      yardstick: 'a bare node:http server answering the same JSON',
      ours: median(times.ours.slice(WARM_UP)),
      theirs: median(times.theirs.slice(WARM_UP)),
      limit: { ratio: 4, milliseconds: 10 },
    })
  })
}

async function startBareServer(
  answer: unknown,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void readJson(request).then(() => answerJson(response, answer))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => stop(server) }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function answerJson(response: ServerResponse, answer: unknown): void {
  const body = Buffer.from(JSON.stringify(answer))
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
  response.end(body)
}

async function askBareServer(url: string, question: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
  })
  return response.json()
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
