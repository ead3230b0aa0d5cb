import { EventEmitter } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../../shared/contract/index.ts'
import { PORT_MESSAGE } from '../../../shared/contract/shell-messages.ts'
import type { FakeElectron } from './fake-electron.ts'

export type DesktopClient = ContractRouterClient<typeof contract>

/** The frame of the app's own page. */
export const ownFrame = { url: 'app://samsyn/', parent: null }

/** The page's end of a channel that was handed over the way the preload does it. */
export function handOver(electron: FakeElectron, senderFrame: object | null = ownFrame): DesktopClient {
  const { port1, port2 } = new MessageChannel()
  const mainPort = Object.assign(new EventEmitter(), {
    start: () => {
      port2.addEventListener('message', (event) => mainPort.emit('message', { data: event.data as unknown }))
      port2.start()
    },
    postMessage: (data: unknown) => port2.postMessage(data),
  })
  electron.ipcMain.emit(PORT_MESSAGE, { senderFrame, ports: [mainPort] })
  port1.start()
  return createORPCClient(new RPCLink({ port: port1 }))
}
