const SEPARATOR = '~'

/** The id of the answer to a requirement, for the whole institution or for one department. */
export function answerId(requirementId: string, departmentId?: string | null): string {
  return departmentId ? `${requirementId}${SEPARATOR}${departmentId}` : requirementId
}

/** Reads an answer's id back. */
export function parseAnswerId(id: string): { requirementId: string; departmentId: string | null } {
  const at = id.indexOf(SEPARATOR)
  return at < 0
    ? { requirementId: id, departmentId: null }
    : { requirementId: id.slice(0, at), departmentId: id.slice(at + 1) }
}

/** The id of the tie between a fact and a requirement. */
export function factLinkId(factId: string, requirementId: string): string {
  return `${factId}${SEPARATOR}${requirementId}`
}

/** Reads a tie's id back. */
export function parseFactLinkId(id: string): { factId: string; requirementId: string } {
  const at = id.indexOf(SEPARATOR)
  return { factId: id.slice(0, at), requirementId: id.slice(at + 1) }
}
