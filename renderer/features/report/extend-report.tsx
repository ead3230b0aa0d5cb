import { useQueryClient } from '@tanstack/react-query'
import type { RenderedReport } from '../../../shared/contract/report.ts'
import { client, orpc } from '../../api/client.ts'
import { type Extension, ExtendPanel } from '../../signing/extend-panel.tsx'
import { useText } from '../../ui/text-context.ts'

/** Extends the signatures of a report that is kept in the profile. Nothing to see before somebody has signed. */
export function ExtendReport({ report }: { readonly report: RenderedReport }) {
  const t = useText()
  const queries = useQueryClient()
  async function extend(evenIfUnsigned: boolean): Promise<Extension> {
    const extended = await client.timeStamp.extendReport({ reportId: report.id, evenIfUnsigned })
    await queries.invalidateQueries({ queryKey: orpc.report.list.key() })
    return extended
  }
  if (!report.signatureFields.some(({ signedBy }) => signedBy !== null)) return null
  return (
    <>
      <h3>{t('report.extendHeading')}</h3>
      <ExtendPanel extend={extend} done={t('report.extendedKept')} />
    </>
  )
}
