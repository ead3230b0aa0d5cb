import type { ReactNode } from 'react'

/** Something wide that is moved sideways by hand or by key, without the page going along. */
export function ScrollRegion(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // Without a stop for the keyboard nobody could move it without a mouse (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" className="scroll-region" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  )
}
