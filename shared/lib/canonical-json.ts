/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * One text for one value: keys sorted, no white space. Used wherever a hash is taken, so that two machines agree.
 * Follows the idea of RFC 8785 for the values this product uses. Throws on what JSON cannot carry.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('A number that JSON cannot carry')
    return JSON.stringify(value)
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`)
  return `{${entries.join(',')}}`
}

function isArray(value: Json): value is Json[] {
  return Array.isArray(value)
}
