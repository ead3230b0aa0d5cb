import { ORPCError } from '@orpc/server'
import { lintSectorPart } from '../../../shared/domain/lint/lint.ts'
import { sectorPartHash } from '../../../shared/domain/sector-part.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import type { Closure } from '../../../shared/domain/vocabulary.ts'
import { loadSnapshot } from '../inspection/load-snapshot.ts'
import { readConflicts } from '../inspection/read-heads.ts'
import { readHeads } from '../record/field-store.ts'
import { sha256 } from '../record/sha256.ts'
import { type Writer, writeEdits } from '../record/write-edits.ts'

/**
 * Closes a sector's part over the hash of its content, as a change in the journal like any other. Closing what is
 * already closed over the same content changes nothing. Refuses with `NotFound`, `NotYourSector`, `Conflicts` (somebody
 * must decide first) and `LintErrors`.
 */
export function closePart(writer: Writer, inspectionId: string, sector: Sector): Closure {
  requireRole(writer, sector)
  const snapshot = loadSnapshot(writer.open, inspectionId)
  const findings = lintSectorPart(snapshot, sector, readConflicts(writer.open.connection, inspectionId))
  const errors = new Set(findings.filter((one) => one.severity === 'error').map((one) => one.ruleId))
  if (errors.has('openConflict')) throw new ORPCError('Conflicts')
  if (errors.size > 0) throw new ORPCError('LintErrors', { data: { ruleIds: [...errors] } })
  const hash = sectorPartHash(snapshot, sector, sha256)
  const current = snapshot.sectorPart.find((part) => part.id === sector)?.closure
  if (current?.hash === hash) return current
  const closure = { hash, at: writer.ports.clock().toISOString(), by: writer.open.profile.name }
  writeClosure(writer, inspectionId, sector, closure)
  return closure
}

/** Opens a closed part again. Nothing happens to one that is open. Refuses with `NotFound` and `NotYourSector`. */
export function reopenPart(writer: Writer, inspectionId: string, sector: Sector): void {
  requireRole(writer, sector)
  const snapshot = loadSnapshot(writer.open, inspectionId)
  if (!snapshot.sectorPart.some((part) => part.id === sector && part.closure)) return
  writeClosure(writer, inspectionId, sector, null)
}

function writeClosure(writer: Writer, inspectionId: string, sector: Sector, value: Closure | null): void {
  const part = { recordKind: 'sectorPart', recordId: sector, field: 'closure' } as const
  const parents = readHeads(writer.open.connection, { ...part, inspectionId })
  writeEdits(writer, inspectionId, [{ ...part, value, parents, compartment: sector }])
}

function requireRole(writer: Writer, sector: Sector): void {
  if (!writer.open.profile.sectors.includes(sector))
    throw new ORPCError('NotYourSector', { data: { compartment: sector } })
}
