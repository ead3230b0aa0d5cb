import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'

/** The contract, ready to be implemented: `api.record.write.handler(…)`. */
export const api = implement(contract)
