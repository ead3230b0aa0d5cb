import { type ComponentProps, useLayoutEffect, useRef } from 'react'

/** A text area that grows with its text, so that a long note is never read through a slot. */
export function AutoTextarea(props: ComponentProps<'textarea'>) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [props.value])
  return <textarea rows={3} {...props} ref={area} className={`ds-input text-area ${props.className ?? ''}`} />
}
