import { cryptokiLayout } from './cryptoki-layout.ts'
import { type Cryptoki, CryptokiError, openCryptoki } from './cryptoki.ts'
import { NotALibraryError } from './cryptoki-functions.ts'
import { returned } from './cryptoki-names.ts'
import { TokenError, type TokenAnswer, type TokenRefusal, TokenRequest } from './token-message.ts'
import { listTokens, signOnToken } from './token-operations.ts'

/**
 * The token process's program. A vendor's library runs here and nowhere else: if it crashes, hangs or writes where it should
 * not, the app goes on. It is asked over its one channel, answers each request once, and ends with the app.
 */
type Channel = {
  readonly send: (answer: TokenAnswer) => void
  readonly listen: (hear: (asked: unknown) => void) => void
}

/** As a child of the desktop shell (Electron's utility process), or of Node. */
function openChannel(): Channel {
  const { parentPort } = process as { readonly parentPort?: UtilityPort }
  if (parentPort) {
    return {
      send: (answer) => parentPort.postMessage(answer, []),
      listen: (hear) => parentPort.on('message', ({ data }) => hear(data)),
    }
  }
  process.on('disconnect', () => process.exit())
  return { send: (answer) => process.send?.(answer), listen: (hear) => process.on('message', hear) }
}

type UtilityPort = {
  readonly postMessage: (message: unknown, transfer: never[]) => void
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => void
}

function answerTo(asked: unknown): TokenAnswer {
  try {
    const request = TokenRequest.parse(asked)
    const cryptoki = openCryptoki(request.library, cryptokiLayout(process.platform))
    return initialized(cryptoki, () =>
      request.type === 'list'
        ? { type: 'tokens', tokens: listTokens(cryptoki) }
        : { type: 'signature', signature: signOnToken(cryptoki, request) },
    )
  } catch (error) {
    return { type: 'refused', refusal: refusalOf(error) }
  }
}

function initialized<T>(cryptoki: Cryptoki, use: () => T): T {
  cryptoki.initialize()
  try {
    return use()
  } finally {
    cryptoki.finalize()
  }
}

const GONE: readonly number[] = [returned.tokenNotPresent, returned.deviceRemoved]

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof TokenError) return error.refusal
  if (error instanceof NotALibraryError) return { type: 'NotALibrary' }
  if (!(error instanceof CryptokiError)) return { type: 'TokenProblem', reason: 'failed', code: 'process' }
  if (GONE.includes(error.code)) return { type: 'NoToken' }
  const reason = error.code === returned.functionCanceled ? 'canceled' : 'failed'
  return { type: 'TokenProblem', reason, code: error.message }
}

const channel = openChannel()
channel.listen((asked) => channel.send(answerTo(asked)))
