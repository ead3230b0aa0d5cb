import type { VerificationReport } from '../../../shared/contract/signature.ts'
import { client } from '../../api/client.ts'
import { type Extension, ExtendPanel } from '../../signing/extend-panel.tsx'
import { followFile } from '../../ui/follow-file.ts'
import { useText } from '../../ui/text-context.ts'

/** Extends the signatures of the file that was verified, and gives out a new one. The verified file is not touched. */
export function ExtendFile({ file, report }: { readonly file: File; readonly report: VerificationReport }) {
  const t = useText()
  async function extend(evenIfUnsigned: boolean): Promise<Extension> {
    const extended = await client.timeStamp.extendFile({ file, address: null, evenIfUnsigned })
    await followFile(extended.file, { download: file.name })
    return extended
  }
  if (!isWorthExtending(report)) return null
  return (
    <section className="panel" aria-labelledby="extend-heading">
      <h2 id="extend-heading">{t('report.extendHeading')}</h2>
      <ExtendPanel extend={extend} done={t('report.extendedSaved')} />
    </section>
  )
}

/** Signed, and nothing wrong with it. */
function isWorthExtending({ verdict, signatures }: VerificationReport): boolean {
  const isSound = verdict === 'allValid' || verdict === 'validButUntrusted'
  return isSound && signatures.some(({ kind }) => kind === 'signature')
}
