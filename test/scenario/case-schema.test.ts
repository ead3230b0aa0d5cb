import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CaseFileV1 } from '../../shared/case-format/case-file-v1.ts'

const PUBLISHED = new URL('../../docs/format/case-v1.schema.json', import.meta.url)

// `SAMSYN_WRITE_SCHEMA=1` writes it anew; the format only grows.
test('the published schema of the case file is the one the program reads by', () => {
  const schema = `${JSON.stringify(z.toJSONSchema(CaseFileV1), null, 2)}\n`
  if (process.env['SAMSYN_WRITE_SCHEMA'] === '1') writeFileSync(PUBLISHED, schema)
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(schema)
})
