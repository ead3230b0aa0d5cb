/** How often to try, and whether to break the promise on purpose: a proof that stays green then proves nothing. */
export type ProofOptions = { readonly n: number; readonly sabotage: boolean }

/** Whether the promise held, and the figures that say so. */
export type ProofResult = { readonly held: boolean; readonly [figure: string]: unknown }

export type Proof = (options: ProofOptions) => Promise<ProofResult>
