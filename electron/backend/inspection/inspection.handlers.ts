import catalogue from '../../../shared/catalogue/data/catalogue.json' with { type: 'json' }
import type { FieldEdit } from '../../../shared/contract/record.ts'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { writeEdits } from '../record/write-edits.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { readCaseHeads, readConflicts } from './read-heads.ts'
import { summariseCases } from './summarise.ts'

/** Cases: the list, a new one, and the whole of one. */
export function inspectionHandlers({ ports, session }: BackendContext) {
  return {
    list: api.inspection.list.handler(() => summariseCases(session.require(), isoDate(ports.clock()))),
    create: api.inspection.create.handler(({ input }) => {
      const id = ports.createId()
      writeEdits({ open: session.require(), ports }, id, firstEdits(id, input.title), { newCase: true })
      return { id }
    }),
    view: api.inspection.view.handler(({ input }) => {
      const open = session.require()
      return {
        snapshot: loadSnapshot(open, input.id),
        heads: readCaseHeads(open.connection, input.id),
        conflicts: readConflicts(open.connection, input.id),
      }
    }),
  }
}

/** A new case knows its title, and which edition of the catalogue, and of the law, it is measured by. */
function firstEdits(id: string, title: string): FieldEdit[] {
  const fields = { title, catalogueVersion: catalogue.version, lawCheckedAt: catalogue.lawCheckedAt }
  return Object.entries(fields).map(([field, value]) => ({
    recordKind: 'inspection',
    recordId: id,
    field,
    value,
    parents: [],
    compartment: 'common',
  }))
}

/** The calendar date where the laptop is, `YYYY-MM-DD`. */
function isoDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
