import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api/client.ts'
import { dateAndTime } from '../ui/date-words.ts'
import { useText } from '../ui/text-context.ts'
import { ReceiptNote } from './receipt-note.tsx'
import './signing.css'

/** Everything that was signed with this profile, newest first. Nothing where nothing was. */
export function ReceiptList() {
  const t = useText()
  const { data: receipts = [] } = useQuery(orpc.signing.receipts.queryOptions())
  if (receipts.length === 0) return null
  return (
    <section className="panel receipts" aria-labelledby="receipts-heading">
      <h2 id="receipts-heading">{t('signing.receipts')}</h2>
      <ul className="receipt-list">
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <details>
              <summary>
                {t('signing.receiptLine', {
                  title: receipt.title,
                  field: receipt.label,
                  when: dateAndTime(receipt.signedAt),
                })}
              </summary>
              <ReceiptNote receipt={receipt} focused={false} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
