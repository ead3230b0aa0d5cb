import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectFolder } from '../../../electron/shell/locations.ts'
import { buildRenderer, rendererIsStale } from '../../../scripts/build-renderer.ts'
import { buildShells, shellsAreStale } from '../../../scripts/build-shells.ts'
import { createFakeElectron, type FakeElectron } from '../../shell/electron/fake-electron.ts'
import { importMain } from '../../shell/electron/import-main.ts'
import { playPage } from './desktop-page.ts'

/** Builds what has changed since it was built. */
export async function buildDesktop(): Promise<void> {
  if (rendererIsStale()) await buildRenderer()
  if (shellsAreStale()) await buildShells()
}

/** Runs the built main program with `page` as its window. It keeps its profiles in `dataFolder`. */
export async function startDesktop(page: Page, folder: string, dataFolder: string): Promise<FakeElectron> {
  const electron = createFakeElectron(folder)
  electron.page = await playPage(page, electron)
  process.env['SAMSYN_DATA'] = dataFolder
  try {
    await importMain(join(projectFolder, 'dist/main/main.js'), electron)
  } finally {
    delete process.env['SAMSYN_DATA']
  }
  return electron
}
