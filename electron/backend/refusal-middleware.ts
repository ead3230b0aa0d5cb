import { ORPCError, os, ValidationError } from '@orpc/server'
import { errorCode, isClosedDatabase, storageRefusal } from './db/refusals.ts'
import { locked } from './open-profile.ts'
import type { Ports } from './ports.ts'

/**
 * Stands before every procedure, so that no handler needs to: a failure of the disk becomes the refusal that the
 * contract names (`DiskFull`, `ReadOnly`, `Busy`, `Damaged`), a profile that was locked in the middle of the call becomes
 * `Locked`, input that is not of the contract's shape becomes `InvalidValue`, and anything else that is thrown becomes `Unexpected` with an incident id and one line in the log. Refusals
 * that a handler gave pass through.
 */
export function refusalMiddleware(ports: Pick<Ports, 'createId' | 'log'>) {
  return os.middleware(async ({ next }) => {
    try {
      const result = await next()
      if (isAsyncGenerator(result.output)) {
        // A stream fails while it is read, long after the handler returned.
        return { ...result, output: guardStream(result.output, ports) }
      }
      return result
    } catch (error) {
      throw toRefusal(error, ports)
    }
  })
}

/** What the caller is told about something thrown. Logs it when it was not foreseen. */
export function toRefusal(error: unknown, ports: Pick<Ports, 'createId' | 'log'>): unknown {
  const fault = inputFault(error)
  if (fault) return fault
  if (error instanceof ORPCError && !(error.cause instanceof ValidationError)) return error
  if (isClosedDatabase(error)) return locked()
  const refusal = storageRefusal(error)
  const code = errorCode(error)
  if (refusal) {
    ports.log({ event: refusal, ...(code && { code }) })
    return new ORPCError(refusal)
  }
  const incident = ports.createId()
  ports.log({
    event: 'Unexpected',
    incident,
    code: `${code ?? errorName(error)} ${errorPlace(error)}`.trim(),
  })
  return new ORPCError('Unexpected', { data: { incident } })
}

/** The refusal of what does not have the contract's shape, e.g. a text that is too long; null for anything else. */
function inputFault(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  if (!(error.cause instanceof ValidationError)) return null
  const path = error.cause.issues[0]?.path ?? []
  const field = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return new ORPCError('InvalidValue', { data: { field, reason: 'not of the contract’s shape' } })
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/** The first line of the stack: a place in the program. The message is left out, for it may quote what a person wrote. */
function errorPlace(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const place = stack.split('\n').find((line) => line.trim().startsWith('at '))
  return place?.trim() ?? ''
}

function isAsyncGenerator(value: unknown): value is AsyncGenerator<unknown, unknown, undefined> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}

async function* guardStream(
  stream: AsyncGenerator<unknown, unknown, undefined>,
  ports: Pick<Ports, 'createId' | 'log'>,
): AsyncGenerator<unknown, unknown, undefined> {
  try {
    return yield* stream
  } catch (error) {
    throw toRefusal(error, ports)
  }
}
