import { expect, test } from 'vitest'
import { textOf } from '../report/render-report.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { exempt, fieldsOf, keepAll, makeEdition, review, writeAll } from './edition-bench.ts'

test('the children’s page is the public edition whoever asks, and names nobody: not even who wrote it', async () => {
  const { client } = await setupBackend()
  const inspectionId = await aCase(client, 'Tilsyn ved Solbakken')
  const member = { name: 'Kari Nordmann', role: 'auditor' }
  await writeAll(client, inspectionId, fieldsOf('teamMember', 'm1', 'common', member))
  const told = 'Dere fikk ikke snakke med noen etterpå. Spør etter Kari Nordmann.'
  const lovbrudd = { toldChildren: told, requirementIds: ['BV-15'], title: 'Barn A ble ikke hørt' }
  await writeAll(client, inspectionId, fieldsOf('lovbrudd', 'l1', 'childWelfare', lovbrudd))
  const talk = { type: 'childTalk', title: 'Samtaler', livingThere: 3, talked: 2 }
  await writeAll(client, inspectionId, fieldsOf('source', 's1', 'childWelfare', talk))

  // In the report a member of the team has a name; on the page for the children nobody has.
  const order = { inspectionId, part: 'children', edition: 'working' } as const
  expect(
    (await review(client, { ...order, part: 'childWelfare', edition: 'public' })).found,
  ).not.toContainEqual(expect.objectContaining({ passage: 'Kari Nordmann' }))
  expect((await review(client, order)).found).toMatchObject([
    { kind: 'name', passage: 'Kari Nordmann', target: { recordId: 'l1', field: 'toldChildren' } },
  ])
  // Nor may it be decided that somebody is named there.
  await keepAll(client, order)
  expect((await review(client, order)).found).toMatchObject([{ mayBeKept: false, keptBecause: null }])
  await expect(makeEdition(client, order)).rejects.toMatchObject({ code: 'UndecidedIdentities' })

  // Exempt words make the whole sentence give way to the one that is made of the requirement.
  const where = { recordKind: 'lovbrudd', recordId: 'l1', field: 'toldChildren' } as const
  await exempt(client, inspectionId, 'e1', { ...where, passage: 'Kari Nordmann' })
  const made = await makeEdition(client, order)
  expect(made.report).toMatchObject({
    part: 'children',
    edition: 'public',
    partyId: null,
    signatureFields: [],
  })
  const text = textOf(made)
  expect(text).toContain('Når de voksne har brukt makt, skal en voksen snakke med deg om det etterpå.')
  expect(text).not.toMatch(/Kari|Barn A|Unntatt/u)

  // How the office is reached may stand there, once somebody has said so.
  const contact = { childrensContact: 'Send melding til 94 10 20 30.' }
  await writeAll(client, inspectionId, fieldsOf('commonPart', 'common', 'common', contact))
  expect((await review(client, order)).found).toMatchObject([{ kind: 'phone', mayBeKept: true }])
  await keepAll(client, order)
  expect((await review(client, order)).found).toMatchObject([{ keptBecause: 'Prøve' }])

  // An exemption that has lost its words stops this page like every other edition.
  await writeField(client, inspectionId, edit('lovbrudd', 'l1', 'toldChildren', 'Ingen snakket med dere.'))
  await expect(makeEdition(client, order)).rejects.toMatchObject({ code: 'LooseExemptions' })
}, 60_000)
