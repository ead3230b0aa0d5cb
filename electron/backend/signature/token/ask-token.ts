import type { TokenPatience, TokenPort } from './token-port.ts'
import { TokenAnswer, TokenError, type TokenRefusal, type TokenRequest } from './token-message.ts'

/** Asks the token process. Throws `TokenError`: what the process refused with, or that it died or did not answer in time. */
export type AskToken = (request: TokenRequest) => Promise<Exclude<TokenAnswer, { type: 'refused' }>>

/** Starts a token process, lets it be asked one thing at a time, and ends it. Whatever happens in it, this goes on. */
export async function withTokenProcess<T>(
  port: Pick<TokenPort, 'start' | 'patience'>,
  use: (ask: AskToken) => Promise<T>,
): Promise<T> {
  let answered: (outcome: unknown) => void = () => undefined
  let died = false
  const child = port.start({
    message: (message) => answered(message),
    exit: () => {
      died = true
      answered(problem('crashed'))
    },
  })
  const ask: AskToken = async (request) => {
    const outcome = await new Promise<unknown>((resolve) => {
      const timer = setTimeout(() => resolve(problem('timeout')), timeFor(request, port.patience))
      answered = (message) => {
        clearTimeout(timer)
        resolve(message)
      }
      if (died) answered(problem('crashed'))
      else child.send(request)
    })
    // A library that overwrote memory may have spoilt the answer too.
    const answer = TokenAnswer.safeParse(outcome).data ?? problem('crashed')
    if (answer.type === 'refused') throw new TokenError(answer.refusal)
    return answer
  }
  try {
    return await use(ask)
  } finally {
    child.kill()
  }
}

function timeFor(request: TokenRequest, patience: TokenPatience): number {
  if (request.type === 'list') return patience.list
  return request.pin === null ? patience.signOnReader : patience.sign
}

function problem(reason: 'crashed' | 'timeout'): {
  readonly type: 'refused'
  readonly refusal: TokenRefusal
} {
  return { type: 'refused', refusal: { type: 'TokenProblem', reason, code: '' } }
}
