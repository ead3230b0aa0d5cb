import type { ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { PORT_MESSAGE } from '../../shared/contract/shell-messages.ts'

declare global {
  interface Window {
    /** Put there by the desktop shell's preload, and by nothing else. */
    readonly samsyn?: { readonly shell: 'desktop' }
  }
}

/** Carries calls to the backend: a message port in the desktop shell, HTTP on 127.0.0.1 in the loopback shell. */
export function createTransport(): ClientLink<Record<never, never>> {
  if (window.samsyn?.shell !== 'desktop') return new FetchLink({ url: new URL('/rpc', window.location.href) })
  const channel = new MessageChannel()
  window.postMessage(PORT_MESSAGE, window.location.origin, [channel.port2])
  channel.port1.start()
  return new PortLink({ port: channel.port1 })
}
