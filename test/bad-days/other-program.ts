import { setTimeout as wait } from 'node:timers/promises'
import { createSessionBench, makeProfile, PASSPHRASE } from '../session/session-bench.ts'
import { aCase } from '../support/edits.ts'

// A second copy of the program, as a process of its own. `hold FOLDER`: opens the only profile and keeps it until it is
// killed. `readOnly FOLDER`: tries everything in a folder that may not be written to. One line of JSON for each answer.
const [, , what, dataFolder = ''] = process.argv
const { client, log } = createSessionBench({ dataFolder })

function say(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

/** What a call came to: «ok», or the name of its refusal. */
async function outcome(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (error: unknown) => (error as { readonly code?: string }).code ?? String(error),
  )
}

const { profiles } = await client.session.status()
const profileId = profiles[0]?.id ?? ''
const unlock = () => outcome(client.session.unlock({ profileId, passphrase: PASSPHRASE }))
if (what === 'hold') {
  say(await unlock())
  for (;;) await wait(60_000)
}
say({
  unlock: await unlock(),
  newProfile: await outcome(makeProfile({ client } as never)),
  aCase: await outcome(aCase(client)),
  unforeseen: log.filter(({ event }) => event === 'Unexpected').length,
})
