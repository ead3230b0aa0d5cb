/** Ends a `switch` over a closed union: a new case stops the compiler here. Throws if it is ever reached. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
