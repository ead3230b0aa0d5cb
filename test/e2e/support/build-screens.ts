import { buildRenderer, rendererIsStale } from '../../../scripts/build-renderer.ts'

/** Builds the screens once before the browser's tests, if anything has changed since they were built. */
// Playwright asks for a default export here.
// oxlint-disable-next-line import/no-default-export
export default async function buildScreens(): Promise<void> {
  if (rendererIsStale()) await buildRenderer()
}
