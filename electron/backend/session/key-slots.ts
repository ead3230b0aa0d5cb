import type { ProfileInfo } from '../../../shared/contract/session.ts'
import type { Ports } from '../ports.ts'
import type { KeySlot, PassphraseSlot, RecoverySlot } from './keyfile.ts'
import { derivePassphraseKey, scryptParameters } from './passphrase-key.ts'
import { deriveRecoveryKey, formatRecoveryKey } from './recovery-key.ts'
import { openSealedKey, sealKey } from './sealed-key.ts'

type Chance = Pick<Ports, 'randomBytes'>

/** Wraps the data key under a passphrase. `cost` is scrypt's N. */
export async function makePassphraseSlot(
  dataKey: Uint8Array,
  passphrase: string,
  profile: ProfileInfo,
  { randomBytes, cost }: Chance & { readonly cost: number },
): Promise<PassphraseSlot> {
  const kdf = scryptParameters(cost, randomBytes(16))
  const wrappingKey = await derivePassphraseKey(passphrase, kdf)
  const sealed = sealKey(dataKey, wrappingKey, randomBytes(12), { profile, slot: 'passphrase' })
  wrappingKey.fill(0)
  return { kind: 'passphrase', kdf, ...sealed }
}

/** Wraps the data key under a new recovery key, and gives that key as it is shown. It is stored nowhere. */
export function makeRecoverySlot(
  dataKey: Uint8Array,
  profile: ProfileInfo,
  { randomBytes }: Chance,
): { readonly slot: RecoverySlot; readonly recoveryKey: string } {
  const secret = randomBytes(32)
  const kdf = { name: 'hkdf-sha256' as const, salt: Buffer.from(randomBytes(16)).toString('base64') }
  const wrappingKey = deriveRecoveryKey(secret, kdf)
  const sealed = sealKey(dataKey, wrappingKey, randomBytes(12), { profile, slot: 'recovery' })
  const recoveryKey = formatRecoveryKey(secret)
  wrappingKey.fill(0)
  secret.fill(0)
  return { slot: { kind: 'recovery', kdf, ...sealed, confirmed: false }, recoveryKey }
}

/** The data key, if the passphrase is right; else null. */
export async function openWithPassphrase(
  slots: readonly KeySlot[],
  passphrase: string,
  profile: ProfileInfo,
): Promise<Uint8Array | null> {
  const slot = slots.find((slot) => slot.kind === 'passphrase')
  if (!slot) return null
  const wrappingKey = await derivePassphraseKey(passphrase, slot.kdf)
  const dataKey = openSealedKey(slot, wrappingKey, { profile, slot: 'passphrase' })
  wrappingKey.fill(0)
  return dataKey
}

/** The data key and the slot that gave it, if the 32-byte recovery secret fits one; else null. */
export function openWithRecoverySecret(
  slots: readonly KeySlot[],
  secret: Uint8Array,
  profile: ProfileInfo,
): { readonly dataKey: Uint8Array; readonly slot: RecoverySlot } | null {
  for (const slot of slots) {
    if (slot.kind !== 'recovery') continue
    const wrappingKey = deriveRecoveryKey(secret, slot.kdf)
    const dataKey = openSealedKey(slot, wrappingKey, { profile, slot: 'recovery' })
    wrappingKey.fill(0)
    if (dataKey) return { dataKey, slot }
  }
  return null
}
