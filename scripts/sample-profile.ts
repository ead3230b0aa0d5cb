import { createRouterClient } from '@orpc/server'
import { createBackend } from '../electron/backend/create-backend.ts'
import type { Ports } from '../electron/backend/ports.ts'

/** Opens the sample profile. It stands on the unlock screen: the data is invented, and the way in should not be guessed. */
export const SAMPLE_PASSPHRASE = 'grevling under brua ved elva'

/**
 * Makes the sample profile in an empty data folder and lets `fill` put the sample case in it. Nothing happens when the
 * folder has a profile: what somebody has tried out stays.
 */
export async function prepareSampleProfile(
  ports: Ports,
  fill: (client: SampleClient) => Promise<unknown>,
): Promise<void> {
  const backend = createBackend(ports)
  try {
    const client = createRouterClient(backend.router)
    const { profiles } = await client.session.status()
    if (profiles.length > 0) return
    const { profile, recoveryKey } = await client.session.createProfile({
      kind: 'training',
      name: 'Kari Nordmann',
      authority: 'Statsforvalteren i Nordfjell',
      sectors: ['childWelfare', 'health', 'school'],
      passphrase: SAMPLE_PASSPHRASE,
    })
    await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
    await fill(client)
  } finally {
    backend.close()
  }
}

export type SampleClient = ReturnType<
  typeof createRouterClient<ReturnType<typeof createBackend>['router'], Record<never, never>>
>
