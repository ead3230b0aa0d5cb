const MAX_NAME = 140

/**
 * The name of a file that somebody signed: never that of the file they received. `tilsyn-solbakken-felles.pdf` becomes
 * `tilsyn-solbakken-felles-signert-helse.pdf`, and then `…-signert-helse-skole.pdf`. `part`: the sector as file names have it.
 */
export function signedFileName(received: string, part: string): string {
  const name = received.replace(/\.pdf$/iu, '').slice(0, MAX_NAME)
  return /-signert(-\p{L}+)+$/u.test(name) ? `${name}-${part}.pdf` : `${name}-signert-${part}.pdf`
}
