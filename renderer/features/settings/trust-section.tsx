import { Alert, Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { TrustedCertificate } from '../../../shared/contract/trust.ts'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { announce } from '../../ui/announce.ts'
import { useText } from '../../ui/text-context.ts'

/** Other screens lead here by this name. */
const SECTION = 'settings-trust'

/** Whom this machine trusts when a report is verified: the list, adding from a file, taking away. */
export function TrustSection() {
  const t = useText()
  const queries = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { hash } = useLocation()
  const { data: trusted = [] } = useQuery(orpc.trust.list.queryOptions())
  const keep = (words: string) => (list: TrustedCertificate[]) => {
    queries.setQueryData(orpc.trust.list.queryKey(), list)
    announce(words)
  }
  const add = useMutation(orpc.trust.add.mutationOptions({ onSuccess: keep(t('settings.trustAdded')) }))
  const remove = useMutation(
    orpc.trust.remove.mutationOptions({ onSuccess: keep(t('settings.trustRemoved')) }),
  )
  useEffect(() => {
    if (hash === `#${SECTION}`) heading.current?.focus()
  }, [hash])
  const error = add.error ?? remove.error
  return (
    <section className="panel" aria-labelledby={SECTION}>
      {/* The address keeps the frame from taking the focus to the top of the screen. */}
      <h2 id={SECTION} ref={heading} tabIndex={-1} data-field-address={SECTION}>
        {t('settings.trust')}
      </h2>
      <p>{t('settings.trustHelp')}</p>
      {error ? (
        <Alert data-color="warning" role="alert">
          <p>{refusalText(t, error)}</p>
        </Alert>
      ) : null}
      {trusted.length === 0 ? <p>{t('settings.trustNone')}</p> : null}
      <ul className="trust-list">
        {trusted.map((one) => (
          <li key={one.fingerprint}>
            <TrustedRow
              certificate={one}
              onRemove={() => {
                remove.mutate({ fingerprint: one.fingerprint })
                heading.current?.focus()
              }}
            />
          </li>
        ))}
      </ul>
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {t('settings.trustAdd')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".pem,.crt,.cer,.der"
        aria-label={t('settings.trustAdd')}
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) add.mutate({ file })
        }}
      />
    </section>
  )
}

function TrustedRow(props: { readonly certificate: TrustedCertificate; readonly onRemove: () => void }) {
  const t = useText()
  const { name, organisation, validTo, expired, isIssuer, fingerprint } = props.certificate
  return (
    <>
      <div>
        <strong>{name}</strong>
        {organisation && organisation !== name ? `, ${organisation}` : ''}
        <div className="muted">
          {t(isIssuer ? 'settings.trustIssuer' : 'settings.trustPerson')}{' '}
          {t(expired ? 'settings.trustExpired' : 'settings.trustValidTo', {
            date: formatNorwegianDate(validTo.slice(0, 10)),
          })}
        </div>
        <div className="fingerprint">{t('settings.trustFingerprint', { sha256: inGroups(fingerprint) })}</div>
      </div>
      <Button
        variant="tertiary"
        onClick={props.onRemove}
        aria-label={t('settings.trustRemoveNamed', { name })}
      >
        {t('settings.trustRemove')}
      </Button>
    </>
  )
}

/** Four digits at a time, as they are read out over the telephone. */
function inGroups(fingerprint: string): string {
  return fingerprint.match(/.{4}/g)?.join(' ') ?? fingerprint
}
