import { Button, Textfield } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { TokenLibrary } from '../../shared/contract/signature.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { orpc } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { announce } from '../ui/announce.ts'
import { useText } from '../ui/text-context.ts'
import { Choices } from './choices.tsx'
import type { TokenKeyFound, useTokens } from './use-tokens.ts'

const OTHER = 'other'

/** Finds the keys on a smart card or another token, by the library that a person chooses. None is loaded before that. */
export function FindToken(props: {
  readonly tokens: ReturnType<typeof useTokens>
  readonly onFound: (first: TokenKeyFound) => void
}) {
  const t = useText()
  const name = useId()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [path, setPath] = useState('')
  const [missing, setMissing] = useState(false)
  const libraries = useQuery(orpc.signature.tokenLibraries.queryOptions({ enabled: isOpen }))
  const known = libraries.data ?? []
  const library = chosen ?? known[0]?.path ?? OTHER
  const search = useSearch(props.tokens, props.onFound)
  function submit(event: FormEvent): void {
    event.preventDefault()
    const wanted = library === OTHER ? path.trim() : library
    setMissing(wanted === '')
    if (wanted !== '') void search.look(wanted)
  }
  return (
    <details className="import-key" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('token.use')}</summary>
      <form onSubmit={submit}>
        <p>{t('token.about')}</p>
        <Choices
          legend={t('token.library')}
          name={name}
          options={[
            ...known.map((each, index) => describeLibrary(t, each, index === 0)),
            { value: OTHER, label: t('token.otherLibrary') },
          ]}
          chosen={library}
          onChoose={setChosen}
        />
        {library === OTHER ? (
          <Textfield
            label={t('token.path')}
            description={t('token.pathHelp')}
            spellCheck={false}
            value={path}
            error={missing ? t('token.choosePath') : undefined}
            onChange={(event) => setPath(event.target.value)}
          />
        ) : null}
        <Button type="submit" variant="secondary" aria-disabled={search.busy}>
          {t(search.busy ? 'token.looking' : 'token.find')}
        </Button>
        {search.count === null ? null : <p role="status">{t('token.found', { count: search.count })}</p>}
        {libraries.isError ? <p role="alert">{refusalText(t, libraries.error)}</p> : null}
        {search.refused ? <p role="alert">{refusalText(t, search.refused)}</p> : null}
      </form>
    </details>
  )
}

function describeLibrary(t: Translator, { name, path }: TokenLibrary, isFirst: boolean) {
  // A library without a known name is there because it was used.
  const description = name === null ? (isFirst ? t('token.lastUsed') : '') : path
  return { value: path, label: name ?? path, description }
}

function useSearch(tokens: ReturnType<typeof useTokens>, onFound: (first: TokenKeyFound) => void) {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const [count, setCount] = useState<number | null>(null)
  async function look(library: string): Promise<void> {
    if (busy) return
    setBusy(true)
    setRefused(null)
    setCount(null)
    try {
      const found = await tokens.find(library)
      setCount(found.length)
      announce(t('token.found', { count: found.length }))
      if (found[0]) onFound(found[0])
    } catch (error) {
      setRefused(error)
    } finally {
      setBusy(false)
    }
  }
  return { look, busy, refused, count }
}
