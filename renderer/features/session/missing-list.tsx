import { Alert } from '@digdir/designsystemet-react'
import type { Ref } from 'react'
import { useText } from '../../ui/text-context.ts'
import { missingFieldId, type MissingPart } from './profile-draft.ts'

/** What is missing before the profile can be made, each a way to its field. */
export function MissingList(props: {
  readonly ref: Ref<HTMLDivElement>
  readonly missing: readonly MissingPart[]
  readonly error: string | null
}) {
  const t = useText()
  if (props.missing.length === 0 && props.error === null) return null
  return (
    <Alert data-color="warning" ref={props.ref} tabIndex={-1}>
      {props.error ? <p>{props.error}</p> : null}
      {props.missing.length > 0 ? (
        <>
          <p>{t('session.missingTitle')}</p>
          <ul>
            {props.missing.map((part) => (
              <li key={part}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => document.getElementById(missingFieldId(part))?.focus()}
                >
                  {t(`session.missing.${part}`)}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Alert>
  )
}
