/** How a shell lets smart cards be used. A vendor's library is code: it runs in a process of its own, and by choice only. */
export type TokenPort = {
  /** Starts the token process (`token-process.ts`). */
  readonly start: (events: TokenProcessEvents) => TokenProcess
  /** Whether a library that is not among the known ones may be loaded, as a person says. Its path is real and absolute. */
  readonly mayLoad: (library: string) => Promise<boolean>
  readonly patience: TokenPatience
}

/** How long a token may take, in milliseconds. Readers wake slowly; on a reader's own keys a person types. */
export type TokenPatience = { readonly list: number; readonly sign: number; readonly signOnReader: number }

export const tokenPatience: TokenPatience = { list: 20_000, sign: 45_000, signOnReader: 120_000 }

export type TokenProcessEvents = {
  readonly message: (message: unknown) => void
  /** It ended, by itself or not. */
  readonly exit: () => void
}

/** A running token process. Messages are copied; `send` has copied when it returns. */
export type TokenProcess = { readonly send: (message: unknown) => void; readonly kill: () => void }
