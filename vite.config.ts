import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Builds the screens, and runs every test but the browser's. The shells are built by scripts/build.ts. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
  test: {
    root: '.',
    globalSetup: 'test/support/run-folder.ts',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'threads',
    // Left to itself it keeps one core free, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'shells',
          // Each file has a stand-in for Electron of its own, and what was imported with another's would keep that.
          include: ['test/shell/**/*.test.ts'],
          isolate: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/shell/**'],
          // Files of one worker share what they import: a third of the time was reading the same modules ninety times.
          isolate: false,
        },
      },
    ],
  },
})
