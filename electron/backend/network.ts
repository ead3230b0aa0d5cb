/**
 * Reaches another machine. The backend does so for two things only, and only because a person asked: a time stamp from the
 * address they configured, and revocation lists when they extend signatures (ADR 0017). Never throws: a network that is not
 * there is an answer like any other.
 */
export type Network = (request: NetworkRequest) => Promise<NetworkAnswer>

export type NetworkRequest = {
  /** An `http:` or `https:` address. */
  readonly address: string
  /** What is sent, by POST. Left out, the address is fetched by GET. */
  readonly body?: { readonly type: string; readonly bytes: Uint8Array }
  /** Longer answers are cut off and refused. */
  readonly limitBytes: number
  readonly limitMilliseconds: number
}

export type NetworkFailure = 'unreachable' | 'timeOut' | 'tooLarge' | 'redirected'

export type NetworkAnswer =
  | { readonly status: number; readonly bytes: Buffer }
  | { readonly failed: NetworkFailure }
