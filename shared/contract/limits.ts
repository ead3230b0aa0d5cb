/** The most that one call may carry over HTTP; the desktop shell's calls never leave its memory and have no such limit. */
export const MAX_CALL_MEGABYTES = 80
