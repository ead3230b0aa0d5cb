import { createRouterClient } from '@orpc/server'
import type { Translator } from '../../shared/text/translator.ts'
import { createBackend } from '../backend/create-backend.ts'
import type { Ports } from '../backend/ports.ts'
import { createNodePorts } from '../shell/node-ports.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { CommandFailure, exitCode } from './command-failure.ts'

/** The backend on a folder, called in this process. Real and training profiles alike: nothing listens. */
export function openBackend(dataFolder: string, places: Pick<Ports, 'archivePlace'> = {}) {
  const backend = createBackend(
    createNodePorts({ dataFolder, shell: 'commandLine', allowedKinds: ['training', 'real'], ...places }),
  )
  return { client: createRouterClient(backend.router), close: backend.close }
}

export type CommandClient = ReturnType<typeof openBackend>['client']

/** Opens a profile by name, or the only one. Fails when there is none, or several to choose among. */
export async function unlock(
  client: CommandClient,
  t: Translator,
  folder: string,
  name: string | undefined,
): Promise<void> {
  const { profiles } = await client.session.status()
  const fitting =
    name === undefined ? profiles : profiles.filter((profile) => profile.name === name || profile.id === name)
  const [profile, ...others] = fitting
  if (!profile) throw new CommandFailure('NoProfile', t('cli.noProfile', { folder }), exitCode.usage)
  if (others.length > 0) {
    const names = profiles.map((each) => each.name).join(', ')
    throw new CommandFailure('WhichProfile', t('cli.whichProfile', { names }), exitCode.usage)
  }
  const passphrase = await askPassphrase(t, profile.name)
  await client.session.unlock({ profileId: profile.id, passphrase })
}

/** The case with this id, or whose title holds these words. Fails when none does. */
export async function findCase(client: CommandClient, t: Translator, name: string): Promise<string> {
  const cases = await client.inspection.list()
  const found =
    cases.find((each) => each.id === name) ??
    cases.find((each) => each.title?.toLowerCase().includes(name.toLowerCase()))
  if (!found) throw new CommandFailure('NotFound', t('cli.noCase', { name }))
  return found.id
}
