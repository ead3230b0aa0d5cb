// Playwright asks for a default export here.
// oxlint-disable-next-line import/no-default-export
export { setup as default } from '../../support/run-folder.ts'
