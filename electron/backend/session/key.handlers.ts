import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { confirmRecoverySlot, recoverProfile, rewrapPassphrase, unlockProfile } from './existing-profile.ts'
import { confirmNewProfile, type PendingProfile, prepareProfile } from './new-profile.ts'
import { judgePassphrase } from './passphrase-policy.ts'
import { createSerial } from './serial.ts'

async function refusePoorPassphrase(passphrase: string, own: readonly string[]): Promise<void> {
  const refusal = await judgePassphrase(passphrase, own)
  if (refusal) throw new ORPCError(refusal)
}

/** Everything that needs or makes a key, one at a time. `cost` is scrypt's N for new wraps. */
export function keyHandlers(context: BackendContext, cost: number) {
  const oneAtATime = createSerial()
  const pending = new Map<string, PendingProfile>()

  return {
    createProfile: api.session.createProfile.handler(({ input: { passphrase, ...wanted } }) =>
      oneAtATime(async () => {
        await refusePoorPassphrase(passphrase, [wanted.name, wanted.authority])
        const prepared = await prepareProfile(context, wanted, passphrase, cost)
        // Only the newest waits: going back and forth in the form leaves no keys behind.
        for (const { dataKey } of pending.values()) dataKey.fill(0)
        pending.clear()
        pending.set(prepared.keyfile.profile.id, prepared)
        return { profile: prepared.keyfile.profile, recoveryKey: prepared.recoveryKey }
      }),
    ),
    confirmRecoveryKey: api.session.confirmRecoveryKey.handler(({ input: { profileId, recoveryKey } }) =>
      oneAtATime(async () => {
        const waiting = pending.get(profileId)
        if (!waiting) return confirmRecoverySlot(context, profileId, recoveryKey)
        const profile = await confirmNewProfile(context, waiting, recoveryKey)
        pending.delete(profileId)
        return profile
      }),
    ),
    unlock: api.session.unlock.handler(({ input: { profileId, passphrase } }) =>
      oneAtATime(() => unlockProfile(context, profileId, passphrase, cost)),
    ),
    recover: api.session.recover.handler(({ input: { profileId, ...keys } }) =>
      oneAtATime(async () => {
        await refusePoorPassphrase(keys.newPassphrase, [])
        return recoverProfile(context, profileId, keys, cost)
      }),
    ),
    changePassphrase: api.session.changePassphrase.handler(({ input }) =>
      oneAtATime(async () => {
        const { profile } = context.session.require()
        await refusePoorPassphrase(input.next, [profile.name, profile.authority])
        await rewrapPassphrase(context, input, cost)
        return null
      }),
    ),
  }
}
