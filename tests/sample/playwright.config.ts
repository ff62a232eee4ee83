import { defineConfig } from '@playwright/test';

/** The sample job is a run of the real program, not a test: one after the other, told step by step. */
export default defineConfig({
  testDir: '.',
  testMatch: 'sample-job.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
});
