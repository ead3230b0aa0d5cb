import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { SigningIdentity } from '../../shared/contract/signature.ts'
import { formatNorwegianDate } from '../../shared/lib/norwegian-date.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { orpc } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { useText } from '../ui/text-context.ts'
import { Choices } from './choices.tsx'
import { ImportKeyFile } from './import-key-file.tsx'

/** The identity that is chosen to sign with: the first of the profile's until another one is. */
export function useChosenIdentity() {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const identities = useQuery(orpc.signature.identities.queryOptions())
  const known = identities.data ?? []
  const identity = known.find((each) => each.id === chosenId) ?? known[0]
  return { known, identity, error: identities.error, choose: setChosenId }
}

/** With which certificate: the profile's own, or one from a key file. */
export function ChooseIdentity({ chosen }: { readonly chosen: ReturnType<typeof useChosenIdentity> }) {
  const t = useText()
  const name = useId()
  return (
    <>
      <Choices
        legend={t('report.signWith')}
        name={name}
        options={chosen.known.map((each) => ({
          value: each.id,
          label: each.subject,
          description: aboutIdentity(t, each),
        }))}
        chosen={chosen.identity?.id ?? null}
        onChoose={chosen.choose}
      />
      {chosen.error ? <p role="alert">{refusalText(t, chosen.error)}</p> : null}
      <ImportKeyFile onImported={(imported) => chosen.choose(imported.id)} />
    </>
  )
}

function aboutIdentity(t: Translator, identity: SigningIdentity): string {
  const issuer = identity.selfIssued
    ? t('report.selfIssued')
    : t('report.issuedBy', { issuer: identity.issuer })
  const until = t('report.validTo', { date: formatNorwegianDate(identity.validTo) })
  return [identity.organisation, issuer, until].filter(Boolean).join(' · ')
}
