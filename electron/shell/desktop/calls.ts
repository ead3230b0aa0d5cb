import { RPCHandler } from '@orpc/server/message-port'
import type { IpcMain, IpcMainEvent } from 'electron'
import type { Backend } from '../../backend/create-backend.ts'
import { isOwnAddress } from './origin.ts'

/** The message by which a page hands over its end of the channel. */
export const PORT_MESSAGE = 'samsyn:port'

/** Whether a message comes from the app's own page: the main frame, at our address (guide no. 17). */
export function isOwnSender(event: Pick<IpcMainEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnAddress(frame.url)
}

/** Carries calls from the app's page to the backend over a port of its own. Others are not answered. */
export function carryCalls(ipcMain: IpcMain, backend: Backend): void {
  const handler = new RPCHandler(backend.router)
  ipcMain.on(PORT_MESSAGE, (event) => {
    const [port] = event.ports
    if (!port || !isOwnSender(event)) return
    handler.upgrade(port)
    port.start()
  })
}
