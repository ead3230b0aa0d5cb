import { Button } from '@digdir/designsystemet-react'
import { FileSearchIcon } from '@navikt/aksel-icons'
import { useRef, useState } from 'react'
import { useText } from '../../ui/text-context.ts'

/** Where a PDF is dropped or chosen. */
export function DropZone({ onTake }: { readonly onTake: (file: File) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  function take(files: FileList | null): void {
    const chosen = files?.[0]
    if (chosen) onTake(chosen)
  }
  return (
    <div
      className="drop-zone panel"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <FileSearchIcon aria-hidden className="drop-icon" />
      <p>{t('verify.intro')}</p>
      <Button onClick={() => input.current?.click()}>{t('verify.choose')}</Button>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        aria-label={t('verify.choose')}
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
