/** What the desktop window and its page say to each other, apart from calls. The preload lets through these and no others. */

/** The page hands over its end of the channel that calls are carried on. */
export const PORT_MESSAGE = 'samsyn:port'
/** The window asks the page to save what is typed, and to lock. */
export const LOCK_MESSAGE = 'samsyn:lock'
/** The page answers: all is saved, and the profile is locked. */
export const LOCKED_MESSAGE = 'samsyn:locked'
/** The page answers: something could not be saved, and is still there. */
export const KEPT_MESSAGE = 'samsyn:kept'
