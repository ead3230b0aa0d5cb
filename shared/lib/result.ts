/** The outcome of something that may be refused: refusals are data with a name, bugs are thrown. */
export type Result<T, E extends { readonly type: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Wraps a value that came out as hoped. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Wraps a refusal. `error.type` is its name, e.g. `NotACaseFile`. */
export function err<E extends { readonly type: string }>(
  error: E,
): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}
