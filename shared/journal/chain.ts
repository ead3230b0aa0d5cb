import { canonicalJson } from '../lib/canonical-json.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { type Change, GENESIS_HASH } from './change.ts'

/** SHA-256 of a text (UTF-8), as 64 hex digits. Handed in: the shared code has no cryptography of its own. */
export type Sha256 = (text: string) => string

/** What is to be hashed and chained: a change before it has its own hash. */
export type UnsealedChange = Omit<Change, 'hash'>

/** Gives a change its hash: over everything in it, the previous hash included. */
export function sealChange(change: UnsealedChange, sha256: Sha256): Change {
  return { ...change, hash: sha256(canonicalJson(change)) }
}

/** Where a chain is broken: the first change that is missing, altered or does not follow the one before. */
export type BrokenChain = { readonly type: 'BrokenChain'; readonly device: string; readonly seq: number }

/**
 * Checks the hash chains in a case's changes, one per device: numbered from 1 without a gap, each naming the hash of the
 * one before, each hash right. Refuses with `BrokenChain` at the first fault. The order of `changes` does not matter.
 */
export function verifyChains(changes: readonly Change[], sha256: Sha256): Result<null, BrokenChain> {
  for (const [device, chain] of chainsOf(changes)) {
    let previousHash = GENESIS_HASH
    for (const [index, change] of chain.entries()) {
      const { hash, ...unsealed } = change
      const follows = change.seq === index + 1 && change.previousHash === previousHash
      if (!follows || sealChange(unsealed, sha256).hash !== hash) {
        return err({ type: 'BrokenChain', device, seq: index + 1 })
      }
      previousHash = hash
    }
  }
  return ok(null)
}

function chainsOf(changes: readonly Change[]): Map<string, Change[]> {
  const chains = Map.groupBy(changes, (change) => change.device)
  for (const chain of chains.values()) chain.sort((a, b) => a.seq - b.seq)
  return chains
}
