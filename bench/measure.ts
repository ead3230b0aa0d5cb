/** One benchmark: what was measured beside what, in one run, and how the two compare. Times are milliseconds. */
export type Measurement = {
  readonly what: string
  readonly figure: number
  readonly yardstick: { readonly what: string; readonly figure: number }
  /** The figure through the yardstick's. */
  readonly ratio: number
  /** The most the ratio, or the time, may be. */
  readonly limit: { readonly ratio?: number; readonly milliseconds?: number }
  /** What the figures are, where it is not milliseconds. */
  readonly unit?: 'MiB' | 'power of pages'
  /** Whether every limit is met. */
  readonly ok: boolean
  readonly notes?: string
}

export type Benchmark = () => Promise<Measurement>

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that a share of all values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds that something takes. */
export async function timed(run: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

/** Runs two things in turn, so that a busy machine is as unkind to both. Gives the milliseconds of each run. */
export function sideBySide(
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
): Promise<{ readonly ours: number[]; readonly theirs: number[] }> {
  return inTurn(
    rounds,
    (round) => timed(() => ours(round)),
    (round) => timed(() => theirs(round)),
  )
}

/** The same for two things that tell themselves what they measured. */
export async function inTurn<T>(
  rounds: number,
  ours: (round: number) => Promise<T>,
  theirs: (round: number) => Promise<T>,
): Promise<{ readonly ours: T[]; readonly theirs: T[] }> {
  const figures = { ours: [] as T[], theirs: [] as T[] }
  for (let round = 0; round < rounds; round += 1) {
    const oursFirst = round % 2 === 0
    if (oursFirst) figures.ours.push(await ours(round))
    figures.theirs.push(await theirs(round))
    if (!oursFirst) figures.ours.push(await ours(round))
  }
  return figures
}

/** Puts a measurement together; `ok` says whether every limit holds. */
export function measurement(facts: {
  readonly what: string
  /** What stands beside it, in words. */
  readonly yardstick: string
  readonly ours: number
  readonly theirs: number
  readonly limit: Measurement['limit']
  readonly unit?: Measurement['unit']
  readonly notes?: string
}): Measurement {
  const { what, yardstick, ours, theirs, limit, unit, notes } = facts
  const ratio = ours / theirs
  const ok =
    (limit.ratio === undefined || ratio <= limit.ratio) &&
    (limit.milliseconds === undefined || ours <= limit.milliseconds)
  return {
    what,
    figure: rounded(ours),
    yardstick: { what: yardstick, figure: rounded(theirs) },
    ratio: rounded(ratio),
    limit,
    ...(unit !== undefined && { unit }),
    ok,
    ...(notes !== undefined && { notes }),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
