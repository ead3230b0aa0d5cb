/** How long the browser may take to fetch the file before its address is given up. */
const KEEP_MS = 60_000

/** Opens or saves a file that the backend gave: a link to it is followed, in the ways that are asked for. */
export async function followFile(
  file: File,
  ways: Partial<Pick<HTMLAnchorElement, 'download' | 'target'>>,
): Promise<void> {
  const url = URL.createObjectURL(new Blob([await file.arrayBuffer()], { type: file.type }))
  const link = Object.assign(document.createElement('a'), { href: url, rel: 'noopener', ...ways })
  document.body.append(link)
  link.click()
  link.remove()
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP_MS)
}
