import { Button, Spinner } from '@digdir/designsystemet-react'
import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { InspectionSnapshot } from '../../../../shared/domain/inspection-snapshot.ts'
import { useField } from '../../../case/use-case.ts'
import { refusalText } from '../../../api/refusal.ts'
import { useReadOnly } from '../../../ui/read-only-context.ts'
import { useText } from '../../../ui/text-context.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { RedactionEditor } from './redaction-editor.tsx'
import { type LoadedAttachment, useAttachment } from './use-attachment.ts'
import { usePhoto } from './use-photo.ts'

type Source = InspectionSnapshot['source'][number]

/** A photo (or a document's file): taken in by choosing, dropping or pasting; described, captioned, redacted. */
export function PhotoFields({ source }: { readonly source: Source }) {
  const t = useText()
  const photo = usePhoto(source)
  const attachment = useAttachment(source.attachment)
  const readOnly = useReadOnly()
  const isPhoto = source.type === 'photo'
  usePaste(readOnly ? null : photo.take)
  return (
    <section className="photo" aria-labelledby="photo-title">
      <h3 id="photo-title">{t(isPhoto ? 'facts.photo' : 'field.source.attachment')}</h3>
      {readOnly ? null : (
        <TakeFile
          accept={isPhoto ? 'image/jpeg,image/png' : 'application/pdf,image/jpeg,image/png'}
          help={t(isPhoto ? 'facts.takePhotoHelp' : 'facts.takeFileHelp')}
          onFile={(file) => void photo.take(file)}
        />
      )}
      {photo.working ? <Spinner aria-label={t('app.saving')} data-size="sm" /> : null}
      {photo.problem === null ? null : (
        <p role="alert" className="photo-problem">
          {photo.problem}
        </p>
      )}
      {attachment.step === 'failed' ? <p role="alert">{refusalText(t, attachment.error)}</p> : null}
      {attachment.step === 'ready' ? (
        <AttachmentView source={source} attachment={attachment} photo={photo} />
      ) : null}
      {isPhoto ? <Descriptions source={source} hasPhoto={attachment.step === 'ready'} /> : null}
    </section>
  )
}

/** What was taken in: the photo with its boxes, or the way to the document; its name and the original's hash. */
function AttachmentView(props: {
  readonly source: Source
  readonly attachment: LoadedAttachment & { readonly step: 'ready' }
  readonly photo: ReturnType<typeof usePhoto>
}) {
  const t = useText()
  const { source, photo } = props
  const { info, url, original } = props.attachment
  const originalSha256 = info.redactedFrom ?? info.sha256
  return (
    <>
      {info.mimeType === 'application/pdf' ? (
        <p>
          <a href={url} download={source.fileName ?? 'dokument.pdf'}>
            {source.fileName ?? t('field.source.attachment')}
          </a>
        </p>
      ) : (
        <RedactionEditor
          key={originalSha256}
          url={url}
          boxes={source.redactions ?? noBoxes}
          altText={source.altText ?? ''}
          busy={photo.working}
          onBoxes={(boxes) => void photo.redact(original, originalSha256, boxes)}
        />
      )}
      <dl className="photo-facts">
        <dt>{t('field.source.fileName')}</dt>
        <dd>{source.fileName ?? t('app.notWritten')}</dd>
        <dt>{t('facts.originalHash')}</dt>
        <dd className="hash">{info.originalSha256}</dd>
      </dl>
    </>
  )
}

const noBoxes: readonly never[] = []

function Descriptions({ source, hasPhoto }: { readonly source: Source; readonly hasPhoto: boolean }) {
  const t = useText()
  const address = { recordKind: 'source', recordId: source.id, compartment: source.compartment } as const
  const { value } = useField({ ...address, field: 'altText' })
  const missing = hasPhoto && (typeof value !== 'string' || value.trim() === '')
  return (
    <>
      <TextField
        {...address}
        field="altText"
        label={t('field.source.altText')}
        description={t('facts.altTextHelp')}
        warning={missing ? t('facts.altTextMissing') : undefined}
      />
      <TextField {...address} field="caption" label={t('field.source.caption')} />
    </>
  )
}

function TakeFile(props: {
  readonly accept: string
  readonly help: string
  readonly onFile: (file: File) => void
}) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) props.onFile(file)
  }
  return (
    <div
      className="take-file"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {t('facts.chooseFile')}
      </Button>
      <span>{props.help}</span>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        hidden
        aria-label={t('facts.chooseFile')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) props.onFile(file)
          event.target.value = ''
        }}
      />
    </div>
  )
}

/** Takes a picture from the clipboard, wherever on the screen it is pasted. Pasted text goes where text goes. */
function usePaste(take: ((file: File) => Promise<void>) | null): void {
  const latest = useRef(take)
  latest.current = take
  const onPaste = useCallback((event: ClipboardEvent) => {
    const [file] = event.clipboardData?.files ?? []
    if (!file || !latest.current) return
    event.preventDefault()
    void latest.current(file)
  }, [])
  useEffect(() => {
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [onPaste])
}
