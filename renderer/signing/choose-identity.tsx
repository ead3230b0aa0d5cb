import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { SigningIdentity } from '../../shared/contract/signature.ts'
import type { SigningKeyChoice } from '../../shared/contract/signing-key.ts'
import { organisationInWords } from '../../shared/domain/verdict-sentences.ts'
import { formatNorwegianDate } from '../../shared/lib/norwegian-date.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { orpc } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { useText } from '../ui/text-context.ts'
import { Choices } from './choices.tsx'
import { FindToken } from './find-token.tsx'
import { ImportKeyFile } from './import-key-file.tsx'
import { TokenPin } from './token-pin.tsx'
import { tokenChoice, useTokens } from './use-tokens.ts'

/**
 * The identity that is chosen to sign with: the first of the profile's until another one is. `key` is what is sent, null until
 * it can be; `tried` is told when it was, and whether it failed.
 */
export function useChosenIdentity() {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const identities = useQuery(orpc.signature.identities.queryOptions())
  const tokens = useTokens()
  const known = identities.data ?? []
  const onToken = tokens.keys.find((each) => each.value === chosenId)
  // Whoever chose a card that is gone has chosen nothing: another certificate is never put in its place.
  const owned = chosenId === null ? known[0] : known.find((each) => each.id === chosenId)
  const identity = onToken?.identity ?? owned
  const own: SigningKeyChoice | null = owned ? { identityId: owned.id } : null
  return {
    known,
    tokens,
    onToken,
    identity,
    key: onToken ? tokenChoice(onToken, tokens.pin) : own,
    error: identities.error,
    choose: setChosenId,
    tried: (failed: boolean) => tokens.tried(onToken, failed),
  }
}

/** With which certificate: the profile's own, one from a key file, or one on a smart card. */
export function ChooseIdentity({ chosen }: { readonly chosen: ReturnType<typeof useChosenIdentity> }) {
  const t = useText()
  const name = useId()
  return (
    <>
      <Choices
        legend={t('report.signWith')}
        name={name}
        options={[
          ...chosen.known.map((each) => ({
            value: each.id,
            label: each.subject,
            description: aboutIdentity(t, each),
          })),
          ...chosen.tokens.keys.map(({ value, token, identity }) => ({
            value,
            label: identity.subject,
            description: `${t('token.on', { label: token.label })} · ${aboutIdentity(t, identity)}`,
          })),
        ]}
        chosen={chosen.onToken?.value ?? chosen.identity?.id ?? null}
        onChoose={chosen.choose}
      />
      {chosen.onToken ? <TokenPin chosen={chosen.onToken} tokens={chosen.tokens} /> : null}
      {chosen.error ? <p role="alert">{refusalText(t, chosen.error)}</p> : null}
      <ImportKeyFile onImported={(imported) => chosen.choose(imported.id)} />
      <FindToken tokens={chosen.tokens} onFound={(first) => chosen.choose(first.value)} />
    </>
  )
}

function aboutIdentity(t: Translator, identity: SigningIdentity): string {
  const issuer = identity.selfIssued
    ? t('report.selfIssued')
    : t('report.issuedBy', { issuer: identity.issuer })
  const until = t('report.validTo', { date: formatNorwegianDate(identity.validTo) })
  const { organisation, organisationNumber } = identity
  const forWhom = organisation && organisationInWords(organisation, organisationNumber, t)
  return [forWhom, issuer, until].filter(Boolean).join(' · ')
}
