import { existsSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import type { TokenPort } from './token-port.ts'
import { TokenError } from './token-message.ts'

/** A library by its maker's name. */
export type KnownLibrary = { readonly name: string; readonly path: string }

const onWindows = 'C:\\Windows\\System32'
/**
 * Where installers put the libraries of cards and tokens that are met in Norwegian offices: only places that the machine's
 * administrator alone can write to. SoftHSM, a token in software, is for trying things out.
 */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [string, string])[]>>> = {
  linux: [
    ['OpenSC', '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so'],
    ['OpenSC', '/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so'],
    ['OpenSC', '/usr/lib64/opensc-pkcs11.so'],
    ['SafeNet eToken', '/usr/lib/libeTPkcs11.so'],
    ['SafeNet eToken', '/usr/lib64/libeTPkcs11.so'],
    ['Net iD', '/usr/lib/libiidp11.so'],
    ['Net iD', '/usr/lib/x86_64-linux-gnu/libiidp11.so'],
    ['Net iD', '/usr/lib64/libiidp11.so'],
    ['SoftHSM', '/usr/lib/softhsm/libsofthsm2.so'],
    ['SoftHSM', '/usr/lib64/pkcs11/libsofthsm2.so'],
  ],
  darwin: [
    ['OpenSC', '/Library/OpenSC/lib/opensc-pkcs11.so'],
    ['SafeNet eToken', '/usr/local/lib/libeTPkcs11.dylib'],
    ['SafeNet eToken', '/Library/Frameworks/eToken.framework/Versions/Current/libeToken.dylib'],
    ['Net iD', '/usr/local/lib/libiidp11.dylib'],
  ],
  win32: [
    ['OpenSC', 'C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll'],
    ['SafeNet eToken', `${onWindows}\\eTPKCS11.dll`],
    ['Net iD', `${onWindows}\\iidp11.dll`],
  ],
}

/** The known libraries that are on this machine. Nothing is loaded to find them. */
export function knownLibraries(platform: NodeJS.Platform): KnownLibrary[] {
  return (places[platform] ?? [])
    .map(([name, path]) => ({ name, path }))
    .filter(({ path }) => existsSync(path))
}

/**
 * The real path of a library that may be loaded. Loading runs its code, so: it is a file that was named in full, it is not
 * among the app's own data (where what others sent may lie), and it is known or a person lets it. Throws `TokenError`.
 */
export async function libraryToLoad(
  library: string,
  port: Pick<TokenPort, 'mayLoad'>,
  dataFolder: string,
): Promise<string> {
  const path = isAbsolute(library) ? await realFile(library) : null
  if (path === null) throw new TokenError({ type: 'LibraryNotFound' })
  if (knownLibraries(process.platform).some((known) => known.path === library)) return path
  const own = await realpath(dataFolder).catch(() => dataFolder)
  if (isWithin(own, path) || !(await port.mayLoad(path))) throw new TokenError({ type: 'LibraryNotAllowed' })
  return path
}

async function realFile(path: string): Promise<string | null> {
  try {
    const real = await realpath(path)
    return (await stat(real)).isFile() ? real : null
  } catch {
    return null
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)
}
