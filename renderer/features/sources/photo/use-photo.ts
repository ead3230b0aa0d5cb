import { useRef, useState } from 'react'
import type { InspectionSnapshot } from '../../../../shared/domain/inspection-snapshot.ts'
import type { RedactionBox } from '../../../../shared/domain/vocabulary.ts'
import type { Json } from '../../../../shared/lib/canonical-json.ts'
import { client } from '../../../api/client.ts'
import { refusalText } from '../../../api/refusal.ts'
import { useRecords } from '../../../case/use-case.ts'
import { useText } from '../../../ui/text-context.ts'
import { makePrintable } from './printable-image.ts'

type Source = InspectionSnapshot['source'][number]
const PHOTO_TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])

/** Takes in a photo or document for a source, and makes it anew when boxes change. */
export function usePhoto(source: Source) {
  const t = useText()
  const records = useRecords()
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  function write(values: Readonly<Record<string, Json>>): Promise<void> {
    return records.write(
      Object.entries(values).map(([field, value]) => ({
        recordKind: 'source',
        recordId: source.id,
        compartment: source.compartment,
        field,
        value,
      })),
    )
  }
  /** One at a time, in order: an earlier picture must never take the place of a later one. */
  const last = useRef<Promise<void>>(Promise.resolve())
  function run(task: () => Promise<void>): Promise<void> {
    last.current = last.current.then(() => runNow(task))
    return last.current
  }
  async function runNow(task: () => Promise<void>): Promise<void> {
    setWorking(true)
    setProblem(null)
    try {
      await task()
    } catch (error) {
      setProblem(refusalText(t, error))
    } finally {
      setWorking(false)
    }
  }
  return {
    working,
    problem,
    /** A photo that was chosen, dropped or pasted, or a PDF for a document. */
    take: (file: File) =>
      run(async () => {
        const isDocument = source.type === 'document' && file.type === 'application/pdf'
        if (!isDocument && !PHOTO_TYPES.has(file.type)) return setProblem(t('facts.notAnImage'))
        const printable = isDocument ? null : await makePrintable(file, [], file.name)
        if (printable && !printable.ok) return setProblem(t('facts.notAnImage'))
        const added = await client.attachment.add({ file, printable: printable ? printable.value : null })
        await write({ attachment: added.sha256, fileName: file.name, redactions: [] })
      }),
    /** Burns the boxes in, from the photo as it was, and lets the source point at the result. */
    redact: (original: Blob, originalSha256: string, boxes: readonly RedactionBox[]) =>
      run(async () => {
        if (boxes.length === 0) return write({ attachment: originalSha256, redactions: [] })
        const printable = await makePrintable(original, boxes, source.fileName ?? 'bilde')
        if (!printable.ok) return setProblem(t('facts.notAnImage'))
        const added = await client.attachment.add({
          file: printable.value,
          printable: printable.value,
          redactedFrom: originalSha256,
        })
        return write({ attachment: added.sha256, redactions: boxes.map((box) => ({ ...box })) })
      }),
  }
}
