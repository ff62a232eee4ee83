import { defineConfig } from '@playwright/test';

/** Benchmarks of the real program: one after the other, nothing beside them, figures alone on stdout. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  timeout: 1_200_000,
  expect: { timeout: 60_000 },
  reporter: [['./reporter.ts']],
});
