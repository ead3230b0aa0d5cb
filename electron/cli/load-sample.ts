import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/contract/index.ts'
import { sectors } from '../../shared/domain/sector.ts'
import { jointRecords } from '../../shared/sample/joint-records.ts'
import { SAMPLE_TITLE, sampleCase } from '../../shared/sample/sample-case.ts'
import { samplePhoto } from '../../shared/sample/sample-photo.ts'
import { firstEdits } from '../../shared/sample/sample-record.ts'

/** The parts of the backend that loading the sample uses. */
export type SampleClient = Pick<
  ContractRouterClient<typeof contract>,
  'inspection' | 'record' | 'attachment' | 'closing'
>

const EDITS_AT_ONCE = 1_000

/**
 * Puts the sample supervision into the open profile, which must have all three sectors: the case is written, the three
 * parts are closed, and the joint assessment is written over them. Gives the case's id. Refuses as the contract does.
 */
export async function loadSample(client: SampleClient): Promise<string> {
  const picture = new File([samplePhoto()], 'skolerom.png', { type: 'image/png' })
  const { sha256 } = await client.attachment.add({ file: picture, printable: null })
  const { id } = await client.inspection.create({ title: SAMPLE_TITLE })
  await write(client, id, firstEdits(sampleCase(sha256), id))
  for (const sector of sectors) await client.closing.close({ inspectionId: id, sector })
  await write(client, id, firstEdits(jointRecords, id))
  return id
}

async function write(
  client: SampleClient,
  inspectionId: string,
  edits: ReturnType<typeof firstEdits>,
): Promise<void> {
  for (let at = 0; at < edits.length; at += EDITS_AT_ONCE)
    await client.record.write({ inspectionId, edits: edits.slice(at, at + EDITS_AT_ONCE) })
}
