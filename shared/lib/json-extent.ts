/** How far a JSON text goes before anything is made of it: how deep it nests, and how many parts it has. */
export type JsonLimits = { readonly depth: number; readonly parts: number }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/**
 * Whether a JSON text nests deeper, or has more parts (members and elements), than anything that we wrote would. Reading
 * such a text would fill the stack or the memory. One pass, which ends at the first excess; text that is no JSON passes,
 * for the parser to refuse.
 */
export function exceedsLimits(text: string, { depth, parts }: JsonLimits): boolean {
  let level = 0
  let commas = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === QUOTE) at = endOfString(text, at)
    else if (letter === COMMA) commas += 1
    else if (OPENING.has(letter)) level += 1
    else if (CLOSING.has(letter)) level -= 1
    if (level > depth || commas > parts) return true
  }
  return false
}

/** The quote that ends the string that begins here; the text's end when there is none. Photos are strings of megabytes. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === BACKSLASH) before -= 1
  return (at - 1 - before) % 2 === 1
}
