import type { RedactionBox } from '../../../../shared/domain/vocabulary.ts'

const SMALLEST = 0.01

/** A new box in the middle of the picture, large enough to be found and taken hold of. */
export const newBox: RedactionBox = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }

/** A box moved by parts of the picture's sides; it stays inside the picture. */
export function moved(box: RedactionBox, dx: number, dy: number): RedactionBox {
  return rounded({
    ...box,
    x: clamp(box.x + dx, 0, 1 - box.width),
    y: clamp(box.y + dy, 0, 1 - box.height),
  })
}

/** A box made larger or smaller from its lower right corner; it stays inside the picture and never vanishes. */
export function resized(box: RedactionBox, dx: number, dy: number): RedactionBox {
  return rounded({
    ...box,
    width: clamp(box.width + dx, SMALLEST, 1 - box.x),
    height: clamp(box.height + dy, SMALLEST, 1 - box.y),
  })
}

/** The box between two points of the picture, whichever way it was drawn. Null: too small to be meant. */
export function boxBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): RedactionBox | null {
  const left = clamp(Math.min(from.x, to.x), 0, 1)
  const top = clamp(Math.min(from.y, to.y), 0, 1)
  const width = clamp(Math.max(from.x, to.x), 0, 1) - left
  const height = clamp(Math.max(from.y, to.y), 0, 1) - top
  return width < SMALLEST || height < SMALLEST ? null : rounded({ x: left, y: top, width, height })
}

function rounded(box: RedactionBox): RedactionBox {
  const round = (value: number) => Math.round(value * 10_000) / 10_000
  return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
