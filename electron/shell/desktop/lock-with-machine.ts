import type { PowerMonitor } from 'electron'

type MachineState = Pick<PowerMonitor, 'on' | 'getSystemIdleState'>

const LOOK_MILLISECONDS = 5_000
/** Seconds: far beyond what the app's own lock waits for, so that only a lock counts here. */
const IDLE_THRESHOLD = 24 * 60 * 60

/**
 * Locks with the machine: the lid, the lock screen, another user, shutting down. Whoever comes back must have the
 * passphrase. Linux tells nobody that its screen is locked, so there it is looked at.
 */
export function lockWithMachine(
  powerMonitor: MachineState,
  platform: NodeJS.Platform,
  lock: () => void,
): void {
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('user-did-resign-active', lock)
  powerMonitor.on('shutdown', lock)
  if (platform !== 'linux') return
  let wasLocked = false
  setInterval(() => {
    const isLocked = powerMonitor.getSystemIdleState(IDLE_THRESHOLD) === 'locked'
    if (isLocked && !wasLocked) lock()
    wasLocked = isLocked
  }, LOOK_MILLISECONDS).unref()
}
