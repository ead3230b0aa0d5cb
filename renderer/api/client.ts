import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../shared/contract/index.ts'
import { createTransport } from './transport.ts'

export type Client = ContractRouterClient<typeof contract>

/** The backend, typed by the contract. Not one other line knows which shell carries the calls. */
export const client: Client = createORPCClient(createTransport())

/** Query and mutation options for TanStack Query, e.g. `orpc.inspection.list.queryOptions()`. */
export const orpc = createTanstackQueryUtils(client)
