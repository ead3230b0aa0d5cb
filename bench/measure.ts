/** One benchmark: what was measured beside what, in one run, and how the two compare. Times are milliseconds. */
export type Measurement = {
  readonly what: string
  readonly yardstick: string
  readonly ours: number
  readonly theirs: number
  /** ours / theirs. */
  readonly ratio: number
  /** The most the ratio, or the time, may be. */
  readonly limit: { readonly ratio?: number; readonly milliseconds?: number }
  readonly within: boolean
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
export async function sideBySide(
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
): Promise<{ readonly ours: number[]; readonly theirs: number[] }> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const oursFirst = round % 2 === 0
    if (oursFirst) times.ours.push(await timed(() => ours(round)))
    times.theirs.push(await timed(() => theirs(round)))
    if (!oursFirst) times.ours.push(await timed(() => ours(round)))
  }
  return times
}

/** Puts a measurement together; `within` says whether every limit holds. */
export function measurement(facts: Omit<Measurement, 'ratio' | 'within'>): Measurement {
  const ratio = facts.ours / facts.theirs
  const { limit } = facts
  const within =
    (limit.ratio === undefined || ratio <= limit.ratio) &&
    (limit.milliseconds === undefined || facts.ours <= limit.milliseconds)
  const round = (value: number) => Math.round(value * 1_000) / 1_000
  return { ...facts, ours: round(facts.ours), theirs: round(facts.theirs), ratio: round(ratio), within }
}
