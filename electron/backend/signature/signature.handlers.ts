import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { readKeyFile } from './key-file/read-key-file.ts'
import { tokenHandlers } from './token/token.handlers.ts'
import { withSigner } from './with-signer.ts'
import { signReport } from './sign-report.ts'
import { keepIdentity, listIdentities } from './signing-identity.repo.ts'
import { verifyFile } from './verify-file.ts'

/** Larger than any key file, so that nothing else is read as one. */
const KEY_FILE_LIMIT = 1_000_000

/** Signing with the profile's keys, and verifying any PDF. Verifying needs no open profile. */
export function signatureHandlers(context: BackendContext) {
  const { ports, session } = context
  return {
    ...tokenHandlers(context),
    identities: api.signature.identities.handler(() => listIdentities(session.require(), ports)),
    importKeyFile: api.signature.importKeyFile.handler(async ({ input: { file, password }, errors }) => {
      const open = session.require()
      if (file.size > KEY_FILE_LIMIT) throw errors.NotAKeyFile({ data: { reason: 'notPkcs12' } })
      const read = readKeyFile(new Uint8Array(await file.arrayBuffer()), password)
      if (read.ok) return keepIdentity(open, read.value, ports.clock())
      if (read.error.type === 'WrongKeyPassword') throw errors.WrongKeyPassword()
      throw errors.NotAKeyFile({ data: { reason: read.error.reason } })
    }),
    sign: api.signature.sign.handler(async ({ input }) => {
      const open = session.require()
      const signed = await withSigner(open, ports, input, (found) => signReport(open, ports, input, found))
      if (typeof signed === 'string') throw new ORPCError(signed)
      return signed
    }),
    verify: api.signature.verify.handler(async ({ input: { file }, errors }) => {
      const verified = await verifyFile(context, new Uint8Array(await file.arrayBuffer()))
      if (!verified.ok) throw errors.NotAPdf()
      return verified.value
    }),
  }
}
