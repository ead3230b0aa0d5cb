/** How long the browser may take to fetch a file before its address is given up. */
const KEEP_MILLISECONDS = 60_000

/** Gives a file to the person, to be saved under this name. */
export function saveFile(file: Blob, name: string): void {
  const href = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(href), KEEP_MILLISECONDS)
}
