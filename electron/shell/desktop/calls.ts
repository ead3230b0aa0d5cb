import { RPCHandler } from '@orpc/server/message-port'
import type { IpcMain, IpcMainEvent } from 'electron'
import { PORT_MESSAGE } from '../../../shared/contract/shell-messages.ts'
import type { Backend } from '../../backend/create-backend.ts'
import { isOwnAddress } from './origin.ts'

/** Whether a message comes from the app's own page: the main frame, at our address (guide no. 17). */
export function isOwnSender(event: Pick<IpcMainEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnAddress(frame.url)
}

/** Carries calls from the app's page to the backend over a port of its own. Others are not answered. */
export function carryCalls(ipcMain: IpcMain, backend: Pick<Backend, 'router'>): void {
  const handler = new RPCHandler(backend.router)
  ipcMain.on(PORT_MESSAGE, (event) => {
    const [port] = event.ports
    if (!port || !isOwnSender(event)) return
    handler.upgrade(port)
    port.start()
  })
}
