import { Dialog } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from './text-context.ts'

/** What is told about the thing in focus, at the side of the screen, over it. Closing leads back to that thing. */
export function SideDialog(props: {
  readonly heading: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <Dialog
      ref={dialog}
      closedby="any"
      closeButton={t('app.close')}
      className="side-dialog"
      onClose={props.onClose}
      aria-label={props.heading}
    >
      <h2>{props.heading}</h2>
      {props.children}
    </Dialog>
  )
}
