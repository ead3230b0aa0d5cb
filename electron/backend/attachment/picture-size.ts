/** Largest picture that is kept, in millions of pixels: four times that in megabytes when it is shown. A phone makes 12–50. */
export const MAX_MEGAPIXELS = 100

/** Whether showing a picture would fill the memory, whatever the file itself weighs. */
export function hasTooManyPixels({
  width,
  height,
}: {
  width: number | null
  height: number | null
}): boolean {
  return (width ?? 0) * (height ?? 0) > MAX_MEGAPIXELS * 1_000_000
}
