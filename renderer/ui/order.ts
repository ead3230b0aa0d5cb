type Ordered = { readonly id: string; readonly position: number | null }

/** The place after the last in a list. Places start at 1: records without one come first. */
export function nextPosition(records: readonly Ordered[]): number {
  return 1 + records.reduce((most, record) => Math.max(most, record.position ?? 0), 0)
}

/** The places that change when one record moves a step; none at the ends of the list. */
export function positionsAfterMove(
  records: readonly Ordered[],
  id: string,
  step: -1 | 1,
): readonly { readonly id: string; readonly position: number }[] {
  return movedItem(
    records.map((record) => record.id),
    id,
    step,
  )
    .map((each, index) => ({ id: each, position: index + 1 }))
    .filter(({ id: each, position }) => records.find((one) => one.id === each)?.position !== position)
}

/** A list of ids with one moved a step. Unchanged at the ends of the list. */
export function movedItem(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const to = from + step
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}
