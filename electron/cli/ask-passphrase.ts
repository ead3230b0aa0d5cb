import type { Translator } from '../../shared/text/translator.ts'
import { CommandFailure, exitCode } from './command-failure.ts'

/** The passphrase: from SAMSYN_PASSPHRASE, or asked for without showing it. Fails where nobody can be asked. */
export function askPassphrase(t: Translator, name: string): Promise<string> {
  const given = process.env['SAMSYN_PASSPHRASE']
  if (given !== undefined) return Promise.resolve(given)
  return askHidden(t, t('cli.passphrase', { name }), ['NoPassphrase', t('cli.askPassphrase')])
}

/**
 * The PIN of a card: from SAMSYN_PIN, or asked for without showing it. The last try before the card locks is for a person to
 * make, not for a script. Fails where nobody can be asked.
 */
export function askPin(t: Translator, label: string, isLastTry: boolean): Promise<string> {
  const given = process.env['SAMSYN_PIN']
  if (given !== undefined && !isLastTry) return Promise.resolve(given)
  return askHidden(t, `${t('token.pin', { label })}: `, [
    'NoPin',
    t(isLastTry ? 'token.lastTry' : 'cli.askPin'),
  ])
}

/** The password of a key file: from SAMSYN_KEY_PASSWORD, or asked for in the same way. */
export function askKeyPassword(t: Translator, file: string): Promise<string> {
  const given = process.env['SAMSYN_KEY_PASSWORD']
  if (given !== undefined) return Promise.resolve(given)
  return askHidden(t, t('cli.keyPassword', { file }), ['NoKeyPassword', t('cli.askKeyPassword')])
}

function askHidden(t: Translator, prompt: string, missing: readonly [string, string]): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandFailure(...missing, exitCode.usage)
  return readHidden(t, prompt)
}

function readHidden(t: Translator, prompt: string): Promise<string> {
  process.stderr.write(prompt)
  const { stdin } = process
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  let typed = ''
  return new Promise((resolve, reject) => {
    function end(): void {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.off('data', read)
      process.stderr.write('\n')
    }
    function read(keys: string): void {
      for (const key of keys) {
        if (key === '\r' || key === '\n') {
          end()
          resolve(typed)
          return
        }
        if (key === '\u0003') {
          end()
          reject(new CommandFailure('Cancelled', t('cli.cancelled'), exitCode.usage))
          return
        }
        typed = key === '\u007f' ? typed.slice(0, -1) : typed + key
      }
    }
    stdin.on('data', read)
    stdin.resume()
  })
}
