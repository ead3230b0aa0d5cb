import { Button, Input } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { SigningIdentity } from '../../shared/contract/signature.ts'
import { client, orpc } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { announce } from '../ui/announce.ts'
import { useText } from '../ui/text-context.ts'

/** Takes in a PKCS#12 file («virksomhetssertifikat») with its password. The password is used once and not kept. */
export function ImportKeyFile({ onImported }: { readonly onImported: (identity: SigningIdentity) => void }) {
  const t = useText()
  const id = useId()
  const queries = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState<unknown>(null)
  const [missing, setMissing] = useState(false)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const chosen = file.current?.files?.[0]
    setMissing(!chosen)
    if (!chosen) return
    setRefused(null)
    try {
      const identity = await client.signature.importKeyFile({ file: chosen, password })
      await queries.invalidateQueries({ queryKey: orpc.signature.identities.key() })
      announce(t('report.keyImported', { who: identity.subject }))
      setPassword('')
      if (file.current) file.current.value = ''
      onImported(identity)
    } catch (error) {
      setRefused(error)
    }
  }
  return (
    <details className="import-key">
      <summary>{t('report.importKey')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <label htmlFor={`${id}-file`}>{t('report.keyFile')}</label>
        <input ref={file} id={`${id}-file`} type="file" accept=".p12,.pfx,application/x-pkcs12" />
        <label htmlFor={`${id}-password`}>{t('report.keyPassword')}</label>
        <Input
          id={`${id}-password`}
          type="password"
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="secondary">
          {t('report.importButton')}
        </Button>
        {missing ? <p role="alert">{t('report.chooseKeyFile')}</p> : null}
        {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
      </form>
    </details>
  )
}
