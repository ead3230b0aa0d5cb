import { proofBackend, unlockProofProfile } from './proof-backend.ts'

export type Findings = { lost: number; torn: number; bad: number }

/**
 * Opens the folder as the next start of the app would, and looks for every note that was said to be saved: in the history of
 * its field, whole. `lost`: not there. `torn`: there, but not as written. `bad`: the file does not open, or the projection
 * differs from the journal.
 */
export async function findAcknowledged(
  folder: string,
  inspectionId: string,
  round: number,
  acknowledged: readonly number[],
): Promise<Findings> {
  const findings: Findings = { lost: 0, torn: 0, bad: 0 }
  const { client, close } = proofBackend(folder)
  try {
    await unlockProofProfile(client)
    const history = await client.record.history({ inspectionId, limit: 1_000 })
    const saved = new Set(history.map((change) => change.value))
    const { snapshot } = await client.inspection.view({ id: inspectionId })
    for (const number of acknowledged) {
      const text = noteText(round, number)
      if (saved.has(text)) continue
      findings[
        [...saved].some((value) => typeof value === 'string' && value.startsWith(`${round}/${number} `))
          ? 'torn'
          : 'lost'
      ] += 1
    }
    // What history has, the screens must show too.
    const inHistory = acknowledged.filter((number) => saved.has(noteText(round, number)))
    for (const recordId of new Set(inHistory.map((number) => `note-${round}-${number % 5}`))) {
      if (!snapshot.source.some((source) => source.id === recordId && source.notes !== null))
        findings.lost += 1
    }
  } catch {
    findings.bad += 1
  } finally {
    close()
  }
  return findings
}

/** What the writer saved under a number. */
export function noteText(round: number, number: number): string {
  return `${round}/${number} ${'ord '.repeat(number % 50)}`
}
