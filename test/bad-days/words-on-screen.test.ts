import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, onTestFinished, test } from 'vitest'
import { refusalText } from '../../renderer/api/refusal.ts'
import type { contract } from '../../shared/contract/index.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { startTestLoopback } from '../shell/loopback-bench.ts'
import { setupBackend } from '../support/backend.ts'

const nb = createTranslator('nb')
const nn = createTranslator('nn')

/** What the screen says of a call that is refused. */
async function words(call: Promise<unknown>, translate = nb): Promise<string> {
  const error: unknown = await call.then(
    () => Promise.reject(new Error('The call was answered')),
    (refused: unknown) => refused,
  )
  return refusalText(translate, error)
}

test('a file too large for the browser’s way in is told of with the limit', async () => {
  const shell = await startTestLoopback()
  onTestFinished(() => shell.close())
  const headers = { cookie: shell.cookie, origin: shell.origin, 'sec-fetch-site': 'same-origin' }
  const link = new RPCLink({ url: `${shell.origin}/rpc`, headers })
  const client: ContractRouterClient<typeof contract> = createORPCClient(link)
  const file = new File([new Uint8Array(81 * 1_048_576)], 'sak.json')
  expect(await words(client.transfer.importCase({ file }))).toBe(
    'Filen er for stor. Grensen er 80 MB. Den ble ikke lagt til. Velg en mindre fil.',
  )
})

test('a picture with too many pixels, a text that is too long, a case from a newer program: the words with their figures', async () => {
  const { client } = await setupBackend()
  const huge = Buffer.from('ffd8ffc0000b08ffffffff01011100ffd9', 'hex')
  const photo = client.attachment.add({ file: new File([huge], 'a.jpg'), printable: null })
  expect(await words(photo, nn)).toBe(
    'Biletet er for stort. Grensa er 100 millionar biletpunkt. Det vart ikkje lagt til. Lagre det i ein mindre storleik, og prøv igjen.',
  )
  expect(await words(client.inspection.create({ title: 'x'.repeat(20_000) }))).toMatch(
    /^Verdien kan ikke lagres/u,
  )
  const newer = new File(['{"format":"samsyn-case","version":7}'], 'sak.json')
  expect(await words(client.transfer.importCase({ file: newer }))).toContain('format 7')
})

test('the program that does not answer, and a fault in it, are told of without English or codes', async () => {
  expect(refusalText(nb, new TypeError('fetch failed'))).toMatch(
    /^Programmet svarer ikke\. Det du har skrevet, står her/u,
  )
  const { client, log } = await setupBackend({ ports: { reportWorker: new URL('file:///nowhere.ts') } })
  const { id } = await client.inspection.create({ title: 'Solbakken' })
  const render = async (): Promise<void> => {
    for await (const _step of await client.report.render({
      inspectionId: id,
      part: 'joint',
      maalform: 'nb',
    }));
  }
  expect(await words(render())).toMatch(/^PDF-en kunne ikke lages\. Saken er uendret\. Prøv igjen\./u)
  expect(log).toEqual([])
})
