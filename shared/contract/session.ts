import { z } from 'zod'
import { Maalform, Sector } from '../domain/sector.ts'
import { procedure } from './procedure.ts'
import { TimeStampAddress } from './time-stamp-address.ts'

/** Training and real profiles are separate files with separate keys; they refuse each other's packages. */
export const ProfileKind = z.enum(['training', 'real'])
export type ProfileKind = z.infer<typeof ProfileKind>

/** What can be read about a profile without its passphrase. */
export const ProfileInfo = z.object({
  id: z.string(),
  kind: ProfileKind,
  name: z.string(),
  authority: z.string(),
  sectors: z.array(Sector),
  createdAt: z.iso.datetime(),
})
export type ProfileInfo = z.infer<typeof ProfileInfo>

export const Settings = z.object({
  maalform: Maalform,
  textSize: z.enum(['normal', 'large', 'larger']),
  colorScheme: z.enum(['auto', 'light', 'dark', 'contrast']),
  /** Minutes without a key or a click before the profile locks itself. */
  autoLockMinutes: z.int().min(1).max(60),
  /** Where a time stamp is asked for when somebody signs. Empty: nobody is asked, and nothing leaves the machine. */
  timeStampAddress: TimeStampAddress.default(''),
})
export type Settings = z.infer<typeof Settings>
export const defaultSettings: Settings = {
  maalform: 'nb',
  textSize: 'normal',
  colorScheme: 'auto',
  autoLockMinutes: 10,
  timeStampAddress: '',
}

export const SessionStatus = z.object({
  profiles: z.array(ProfileInfo),
  /** The open profile, or null when locked. */
  open: ProfileInfo.nullable(),
  settings: Settings,
  /** Which shell carries the calls: `loopback` shows a permanent banner. */
  shell: z.enum(['desktop', 'loopback', 'commandLine']),
  /** The kinds of profile that may be made and opened in this shell. */
  allowedKinds: z.array(ProfileKind),
  /** True when the passphrase of the sample profile is known and offered (sample data only). */
  samplePassphrase: z.string().nullable(),
})
export type SessionStatus = z.infer<typeof SessionStatus>

const Passphrase = z.string().min(1).max(1_024)
const passphraseRefusals = { PassphraseTooShort: {}, PassphraseTooCommon: {} }
const openingRefusals = {
  WrongPassphrase: {},
  KindNotAllowed: {},
  /** Made by a newer version of the program. The file was not touched. */
  NewerVersion: {},
  /** Another window or program has the profile open. */
  InUse: {},
}

export const sessionContract = {
  status: procedure.output(SessionStatus),
  createProfile: procedure
    .input(
      z.object({
        kind: ProfileKind,
        name: z.string().trim().min(1).max(200),
        authority: z.string().trim().min(1).max(200),
        sectors: z.array(Sector).min(1),
        passphrase: Passphrase,
      }),
    )
    .output(z.object({ profile: ProfileInfo, recoveryKey: z.string() }))
    .errors({ ...passphraseRefusals, KindNotAllowed: {} }),
  /** The person types back the recovery key that was shown once. Until then the profile cannot be used. */
  confirmRecoveryKey: procedure
    .input(z.object({ profileId: z.string(), recoveryKey: z.string().max(200) }))
    .output(ProfileInfo)
    .errors({ WrongRecoveryKey: {} }),
  unlock: procedure
    .input(z.object({ profileId: z.string(), passphrase: Passphrase }))
    .output(ProfileInfo)
    .errors(openingRefusals),
  /** Opens with the recovery key and sets a new passphrase. A new recovery key is shown. */
  recover: procedure
    .input(z.object({ profileId: z.string(), recoveryKey: z.string().max(200), newPassphrase: Passphrase }))
    .output(z.object({ profile: ProfileInfo, recoveryKey: z.string() }))
    .errors({ ...openingRefusals, ...passphraseRefusals, WrongRecoveryKey: {} }),
  changePassphrase: procedure
    .input(z.object({ current: Passphrase, next: Passphrase }))
    .output(z.null())
    .errors({ ...passphraseRefusals, WrongPassphrase: {} }),
  lock: procedure.output(z.null()),
  /** Tells that a person is at the keyboard; postpones the automatic lock. */
  touch: procedure.output(z.null()),
  saveSettings: procedure.input(Settings).output(Settings),
}
