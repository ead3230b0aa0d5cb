import type { NetworkAnswer, NetworkRequest } from '../backend/network.ts'

/** Same-host redirects that are followed, e.g. from `/tsr` to `/tsr/`. */
const MAX_REDIRECTS = 3

/**
 * Reaches another machine over HTTP: no cookies, no cache, no credentials, a limit on time and on size. A redirect is followed
 * within the host that was named and nowhere else, and never from https to http.
 */
export async function reachNetwork(request: NetworkRequest): Promise<NetworkAnswer> {
  const signal = AbortSignal.timeout(request.limitMilliseconds)
  try {
    return await ask(new URL(request.address), request, signal, MAX_REDIRECTS)
  } catch {
    return { failed: signal.aborted ? 'timeOut' : 'unreachable' }
  }
}

async function ask(
  address: URL,
  request: NetworkRequest,
  signal: AbortSignal,
  redirectsLeft: number,
): Promise<NetworkAnswer> {
  const { body } = request
  const answer = await fetch(address, {
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
    ...(body && {
      method: 'POST',
      headers: { 'content-type': body.type },
      body: Uint8Array.from(body.bytes),
    }),
  })
  const next = answer.headers.get('location')
  if (answer.status >= 300 && answer.status < 400 && next !== null) {
    await answer.body?.cancel()
    const target = new URL(next, address)
    const stays = target.host === address.host && [address.protocol, 'https:'].includes(target.protocol)
    if (!stays || redirectsLeft === 0) return { failed: 'redirected' }
    return ask(target, request, signal, redirectsLeft - 1)
  }
  return readAnswer(answer, request.limitBytes)
}

async function readAnswer(answer: Response, limitBytes: number): Promise<NetworkAnswer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    // Leaving the loop cancels the stream: no more is read.
    if (length > limitBytes) return { failed: 'tooLarge' }
    parts.push(part)
  }
  return { status: answer.status, bytes: Buffer.concat(parts) }
}
