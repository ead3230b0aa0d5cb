import { Link as LinkLook } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import type { CopySignature, OwnCopy } from '../../shared/contract/signing.ts'
import { paths } from '../ui/paths.ts'
import { useText } from '../ui/text-context.ts'

/** How the file stands to the copy of the report that this profile has: the same way, further on, or two ways. */
export function CopyNote({ copy }: { readonly copy: OwnCopy | null }) {
  const t = useText()
  if (copy === null) return null
  const { relation, inspectionId } = copy
  const isInTheWay = relation === 'ahead' || relation === 'diverged'
  // A copy that was only taken in follows its file; there is nothing to tell.
  if (!isInTheWay && inspectionId === null) return null
  return (
    <p role={isInTheWay ? 'alert' : undefined} className={isInTheWay ? 'signing-warning' : undefined}>
      {t(`signing.copy.${relation}`, { theirs: namesIn(copy.onlyInFile), own: namesIn(copy.onlyInCopy) })}{' '}
      {inspectionId === null ? null : (
        <LinkLook asChild>
          <Link to={paths.report(inspectionId)}>{t('signing.toReport')}</Link>
        </LinkLook>
      )}
    </p>
  )
}

function namesIn(signatures: readonly CopySignature[]): string {
  return signatures.map(({ signer, label }) => `${signer} (${label})`).join(', ') || 'none'
}
