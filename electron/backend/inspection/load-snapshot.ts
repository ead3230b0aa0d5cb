import { ORPCError } from '@orpc/server'
import type BetterSqlite3 from 'better-sqlite3'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { type RecordKind, recordFields, recordKinds, type RecordOf } from '../../../shared/domain/records.ts'
import { prepared } from '../db/prepared.ts'
import { type ColumnValue, decodeRow } from '../db/projection-encoding.ts'
import type { OpenProfile } from '../open-profile.ts'

/** A whole case as plain data, removed records left out. Refuses with `NotFound` when there is no such case. */
export function loadSnapshot(
  open: Pick<OpenProfile, 'connection'>,
  inspectionId: string,
): InspectionSnapshot {
  const { connection } = open
  const inspection = loadRecords(connection, 'inspection', inspectionId)[0]
  if (!inspection) throw new ORPCError('NotFound')
  const lists = recordKinds
    .filter((kind) => kind !== 'inspection')
    .map((kind) => [kind, loadRecords(connection, kind, inspectionId)])
  return { inspection, ...(Object.fromEntries(lists) as Omit<InspectionSnapshot, 'inspection'>) }
}

/** A case's records of one kind that are not removed: by `position` where the kind has one, then by id. */
export function loadRecords<K extends RecordKind>(
  connection: BetterSqlite3.Database,
  kind: K,
  inspectionId: string,
): RecordOf<K>[] {
  const order = Object.hasOwn(recordFields[kind], 'position') ? 'position is null, position, id' : 'id'
  return prepared<Record<string, ColumnValue>>(
    connection,
    `select * from "${kind}" where inspectionId = ? and removed is not 1 order by ${order}`,
  )
    .all(inspectionId)
    .map((row) => decodeRow(kind, row))
}
