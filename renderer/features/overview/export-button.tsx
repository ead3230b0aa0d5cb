import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { useText } from '../../ui/text-context.ts'

/** Gives the whole case out as a file. What is being typed is saved first, so that it is in it. */
export function ExportButton() {
  const t = useText()
  const store = useCaseStore()
  const [busy, setBusy] = useState(false)
  async function exportCase(): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await store.queue.flush()
      const file = await client.transfer.exportCase({ inspectionId: store.inspectionId })
      const name = file instanceof File ? file.name : 'sak.json'
      download(file, name)
      announce(t('overview.exported', { file: name }))
    } catch (error) {
      announce(refusalText(t, error))
    } finally {
      setBusy(false)
    }
  }
  useCommand({ id: 'case.export', title: t('overview.export'), run: () => void exportCase() })
  return (
    <Button variant="secondary" aria-disabled={busy} onClick={() => void exportCase()}>
      {t('overview.export')}
    </Button>
  )
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
