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
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'threads',
    // Files of one worker share what they import: a third of the time was reading the same modules ninety times.
    isolate: false,
    // Left to itself it keeps one core free, which on two cores is half of them.
    maxWorkers: '100%',
  },
})
