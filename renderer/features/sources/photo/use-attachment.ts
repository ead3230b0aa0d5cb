import { useEffect, useState } from 'react'
import type { AttachmentInfo } from '../../../../shared/contract/attachment.ts'
import { client } from '../../../api/client.ts'

export type LoadedAttachment =
  | { readonly step: 'none' }
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | {
      readonly step: 'ready'
      /** The attachment the source points at. */
      readonly info: AttachmentInfo
      /** The photo before redaction, for the editor. */
      readonly original: Blob
      readonly url: string
    }

/** Reads an attachment for showing. Its object URL is revoked when another is shown or the screen is left. */
export function useAttachment(sha256: string | null): LoadedAttachment {
  const [loaded, setLoaded] = useState<LoadedAttachment>({ step: 'none' })
  useEffect(() => {
    if (sha256 === null) {
      setLoaded({ step: 'none' })
      return undefined
    }
    let gone = false
    let url: string | null = null
    setLoaded((before) => (before.step === 'ready' ? before : { step: 'loading' }))
    readOriginal(sha256).then(
      ({ info, original }) => {
        if (gone) return
        url = URL.createObjectURL(original)
        setLoaded({ step: 'ready', info, original, url })
      },
      (error: unknown) => gone || setLoaded({ step: 'failed', error }),
    )
    return () => {
      gone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [sha256])
  return loaded
}

async function readOriginal(sha256: string): Promise<{ info: AttachmentInfo; original: Blob }> {
  const info = await client.attachment.info({ sha256 })
  const original = await client.attachment.read({ sha256: info.redactedFrom ?? sha256 })
  return { info, original }
}
