import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../electron/shell/locations.ts'
import { SECTOR_COLOR } from '../../shared/report/pdf/pdf-style.ts'

test('a sector has the same quiet colour on the screens as in the reports', () => {
  const css = readFileSync(join(projectFolder, 'renderer/ui/style/base.css'), 'utf8')
  const light = (name: string) =>
    new RegExp(`--sector-${name}: light-dark\\((#[0-9a-f]{6}),`, 'u').exec(css)?.[1]
  expect({
    childWelfare: light('child-welfare'),
    health: light('health'),
    school: light('school'),
  }).toEqual(SECTOR_COLOR)
})
