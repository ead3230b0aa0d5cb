import { Button } from '@digdir/designsystemet-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { RedactionBox } from '../../../../shared/domain/vocabulary.ts'
import { announce } from '../../../ui/announce.ts'
import { useReadOnly } from '../../../ui/read-only-context.ts'
import { useText } from '../../../ui/text-context.ts'
import { boxBetween, moved, newBox, resized } from './redaction-boxes.ts'

const STEP = 0.01
const BURN_AFTER_MS = 700
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/**
 * The photo with boxes over what must not be seen. A box is drawn by pointing, or added by the button and moved with
 * the arrow keys (with Shift: made larger or smaller). A moment after the last change they are burned in.
 */
export function RedactionEditor(props: {
  readonly url: string
  readonly boxes: readonly RedactionBox[]
  readonly altText: string
  readonly busy: boolean
  readonly onBoxes: (boxes: readonly RedactionBox[]) => void
}) {
  const t = useText()
  const readOnly = useReadOnly()
  const [boxes, setBoxes] = useBoxes(props.boxes, props.onBoxes)
  const buttons = useRef(new Map<number, HTMLButtonElement>())
  const addButton = useRef<HTMLButtonElement>(null)
  const [focused, setFocused] = useState<number | null>(null)
  useEffect(() => {
    if (focused !== null) buttons.current.get(focused)?.focus()
  }, [focused])

  function add(box: RedactionBox): void {
    setBoxes([...boxes, box])
    setFocused(boxes.length)
  }
  function remove(index: number): void {
    setBoxes(boxes.filter((_, each) => each !== index))
    setFocused(null)
    addButton.current?.focus()
    announce(t('facts.boxRemoved', { number: index + 1 }))
  }
  function onKeyDown(event: KeyboardEvent, index: number): void {
    const box = boxes[index]
    const arrow = ARROWS[event.key]
    if (!box || event.ctrlKey || event.altKey) return
    if (event.key === 'Delete') remove(index)
    else if (arrow) {
      const change = event.shiftKey ? resized : moved
      setBoxes(boxes.with(index, change(box, ...arrow)))
    } else return
    event.preventDefault()
  }
  return (
    <div className="redaction">
      <Picture {...props} boxes={boxes} focused={focused} onDrawn={readOnly ? null : add} />
      {readOnly ? null : (
        <div className="redaction-tools">
          <p className="muted">{t('facts.redactionHelp')}</p>
          <Button ref={addButton} variant="secondary" data-size="sm" onClick={() => add(newBox)}>
            {t('facts.addBox')}
          </Button>
          <ul className="plain-list" aria-label={t('field.source.redactions')}>
            {boxes.map((box, index) => (
              // Boxes have no name but their place in the list.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className="chip-line">
                <button
                  type="button"
                  className="box-button"
                  ref={(element) => {
                    if (element) buttons.current.set(index, element)
                    else buttons.current.delete(index)
                  }}
                  onFocus={() => setFocused(index)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                >
                  {t('facts.box', {
                    number: index + 1,
                    x: percent(box.x),
                    y: percent(box.y),
                    width: percent(box.width),
                    height: percent(box.height),
                  })}
                </button>
                <Button variant="tertiary" data-size="sm" onClick={() => remove(index)}>
                  {t('facts.removeBox', { number: index + 1 })}
                </Button>
              </li>
            ))}
          </ul>
          <p className="muted" role="status">
            {redactionWords(t, boxes.length, props.busy)}
          </p>
        </div>
      )}
    </div>
  )
}

function redactionWords(t: ReturnType<typeof useText>, count: number, busy: boolean): string {
  if (busy) return t('facts.burning')
  return t('facts.burned', { count })
}

/** The boxes while they are being changed; handed on after a pause, and on leaving. */
function useBoxes(
  saved: readonly RedactionBox[],
  onBoxes: (boxes: readonly RedactionBox[]) => void,
): [readonly RedactionBox[], (boxes: readonly RedactionBox[]) => void] {
  const [draft, setDraft] = useState<readonly RedactionBox[] | null>(null)
  const latest = useRef({ draft, onBoxes })
  latest.current = { draft, onBoxes }
  useEffect(() => {
    if (draft === null) return undefined
    const timer = window.setTimeout(() => onBoxesNow(latest), BURN_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [draft])
  useEffect(() => () => onBoxesNow(latest), [])
  // What was saved takes over once it is what was drawn.
  useEffect(() => {
    setDraft((before) =>
      before !== null && JSON.stringify(before) === JSON.stringify(saved) ? null : before,
    )
  }, [saved])
  return [draft ?? saved, setDraft]
}

function onBoxesNow(latest: {
  readonly current: {
    readonly draft: readonly RedactionBox[] | null
    readonly onBoxes: (boxes: readonly RedactionBox[]) => void
  }
}): void {
  const { draft, onBoxes } = latest.current
  if (draft !== null) onBoxes(draft)
}

function Picture(props: {
  readonly url: string
  readonly altText: string
  readonly boxes: readonly RedactionBox[]
  readonly focused: number | null
  readonly onDrawn: ((box: RedactionBox) => void) | null
}) {
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const start = useRef<{ x: number; y: number } | null>(null)
  const [drawing, setDrawing] = useState<RedactionBox | null>(null)
  function place(event: PointerEvent): { x: number; y: number } {
    const edge = frame.current?.getBoundingClientRect()
    if (!edge) return { x: 0, y: 0 }
    return { x: (event.clientX - edge.left) / edge.width, y: (event.clientY - edge.top) / edge.height }
  }
  return (
    <div
      ref={frame}
      className="picture"
      data-drawable={props.onDrawn !== null}
      onPointerDown={(event) => {
        if (!props.onDrawn) return
        start.current = place(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
      }}
      onPointerMove={(event) => {
        if (start.current) setDrawing(boxBetween(start.current, place(event)))
      }}
      onPointerUp={(event) => {
        const box = start.current && boxBetween(start.current, place(event))
        start.current = null
        setDrawing(null)
        if (box) props.onDrawn?.(box)
      }}
    >
      <img
        src={props.url}
        alt={props.altText === '' ? t('facts.photoUndescribed') : props.altText}
        draggable={false}
      />
      {[...props.boxes, ...(drawing ? [drawing] : [])].map((box, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- see the list of boxes
        <div key={index} className="box" data-focused={index === props.focused} ref={placeBox(box)} />
      ))}
    </div>
  )
}

/** Lays a box over the picture. By script: the content security policy allows no style attributes. */
function placeBox(box: RedactionBox) {
  return (element: HTMLDivElement | null): void => {
    if (!element) return
    element.style.left = `${box.x * 100}%`
    element.style.top = `${box.y * 100}%`
    element.style.width = `${box.width * 100}%`
    element.style.height = `${box.height * 100}%`
  }
}

function percent(part: number): number {
  return Math.round(part * 100)
}
