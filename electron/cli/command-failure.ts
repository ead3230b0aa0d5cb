/** Exit codes, documented in docs/command-line.md. */
export const exitCode = { done: 0, failed: 1, usage: 2, refused: 3 } as const

/** A command that could not do what it was asked. `exit` is the program's exit code; `message` is for the person. */
export class CommandFailure extends Error {
  readonly exit: number
  readonly code: string

  constructor(code: string, message: string, exit: number = exitCode.refused) {
    super(message)
    this.code = code
    this.exit = exit
  }
}
